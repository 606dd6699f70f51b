package journal

// File is a sealed file beside the journals (bijlage), as the fact names it that it belongs to. Its key is
// nowhere else: without the fact the file can never be read again.
type File struct {
	Name string `json:"file"` // of the sealed file: the SHA-256 of its bytes, in hex
	Key  []byte `json:"key"`
	Size int64  `json:"size"`   // of what is inside, in bytes
	Sum  string `json:"sha256"` // of what is inside, in hex
}

// Bearer is a fact that names sealed files.
type Bearer interface {
	Fact
	Files() []File
}

// FilesOf returns the sealed files that entries name, those of expunged entries left out.
func FilesOf(entries []Entry) []File {
	var all []File
	for i := range entries {
		if b, ok := entries[i].Fact.(Bearer); ok {
			all = append(all, b.Files()...)
		}
	}
	return all
}
