package dossier

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// Attachment is a file that belongs to a document of the register (bijlage): sealed, beside the journals.
type Attachment struct {
	journal.File
	Title   string // the name it came with, without folders
	Added   civil.Date
	Removed civil.Date // taken away from the document; zero when it is still there
}

// Sealed is a file that was attached, with the name it came with.
type Sealed struct {
	Title string
	journal.File
}

// Enclosing is an act that takes a file along. The file is sealed before the act states its facts, so that
// no fact names what is not on the disk.
type Enclosing interface {
	Act
	// Path is where the file is; empty when there is none to take along.
	Path() string
	// Enclose is the act with its file sealed.
	Enclose(Sealed) Act
}

// AttachFile attaches a file to a document of the register.
type AttachFile struct {
	Item   journal.ID
	File   string // the path
	Sealed Sealed
}

// Name returns "attach".
func (AttachFile) Name() string { return "attach" }

// Path is Enclosing.Path.
func (a AttachFile) Path() string { return a.File }

// Enclose is Enclosing.Enclose.
func (a AttachFile) Enclose(s Sealed) Act {
	a.Sealed = s
	return a
}

// Facts checks the document and states the attachment.
func (a AttachFile) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	_, found := d.Papers.Document(a.Item)
	c.that(found, "item", NoSuchItem)
	f := a.Sealed.fact(&c)
	f.Item = a.Item
	return c.state(stated(today, f))
}

// fact is the attachment as it is stated; one that was not sealed is no attachment.
func (s Sealed) fact(c *check) DocumentAttached {
	c.that(s.Name != "" && len(s.Key) > 0, "file", Missing)
	return DocumentAttached{Title: c.line("file", s.Title), File: s.File}
}

// DetachFile takes a file away from a document. Its bytes stay for as long as what is removed is kept, so
// that it can be undone.
type DetachFile struct {
	Item journal.ID
	File string // the beginning of its name beside the journals, or the name it came with
}

// Name returns "detach".
func (DetachFile) Name() string { return "detach" }

// Facts checks the document and the file, and states that it is no longer there.
func (a DetachFile) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	doc, found := d.Papers.Document(a.Item)
	c.that(found, "item", NoSuchItem)
	file, found := doc.Attachment(a.File)
	c.that(found, "file", NoSuchItem)
	return c.state(stated(today, DocumentDetached{Item: a.Item, Name: file.Name}))
}

// Attachment finds a file of the document by the beginning of its name beside the journals, or by the name it
// came with; the only file when name is empty. One that was taken away is not found.
func (p Document) Attachment(name string) (Attachment, bool) {
	var fits []Attachment
	for _, f := range p.Present() {
		if name == "" || strings.HasPrefix(f.Name, strings.ToLower(name)) || strings.EqualFold(f.Title, name) {
			fits = append(fits, f)
		}
	}
	if len(fits) != 1 {
		return Attachment{}, false
	}
	return fits[0], true
}

// Present are the files of the document that were not taken away.
func (p Document) Present() []Attachment {
	return slices.DeleteFunc(slices.Clone(p.Attached), func(f Attachment) bool { return !f.Removed.IsZero() })
}

// DocumentAttached is a file that was attached to a document of the register. Without Item it belongs to the
// document that the same act registered.
type DocumentAttached struct {
	Item  journal.ID `json:"item,omitzero"`
	Title plain.Text `json:"name,omitzero"`
	journal.File
}

// Kind returns "document.attached".
func (DocumentAttached) Kind() journal.Kind { return "document.attached" }

// Files is journal.Bearer.
func (f DocumentAttached) Files() []journal.File { return []journal.File{f.File} }

func (f DocumentAttached) refs() []journal.ID { return some(f.Item) }

func (f DocumentAttached) apply(r *replayer, e *journal.Entry) {
	at, ok := r.filed[e.Act]
	if !f.Item.IsZero() {
		at, ok = r.item(e, f.Item, sortDocument)
	}
	if !ok {
		return
	}
	doc := &r.d.Papers.Documents[at]
	doc.Attached = append(doc.Attached, Attachment{File: f.File, Title: f.Title.String(), Added: e.On})
}

// DocumentDetached says that a file was taken away from a document.
type DocumentDetached struct {
	Item journal.ID `json:"item"`
	Name string     `json:"file"`
}

// Kind returns "document.detached".
func (DocumentDetached) Kind() journal.Kind { return "document.detached" }

func (f DocumentDetached) refs() []journal.ID { return some(f.Item) }

func (f DocumentDetached) apply(r *replayer, e *journal.Entry) {
	at, ok := r.item(e, f.Item, sortDocument)
	if !ok {
		return
	}
	attached := r.d.Papers.Documents[at].Attached
	for i := range attached {
		if attached[i].Name == f.Name {
			attached[i].Removed = e.On
		}
	}
}
