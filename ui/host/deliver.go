package host

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"spoorboek/model/plain"
)

// mostNames is how many files of one name may stand in a folder.
const mostNames = 1000

// Deliver puts a file in a folder of the coach's, readable by her alone, and says where it is. The name is
// made of words by plain.FileName, and the folder is opened as a root, so that nothing in the words leads
// out of it. A file that is there already is never touched: the new one gets a number behind its name.
func Deliver(folder, ending string, content []byte, words ...string) (path string, err error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return "", fmt.Errorf("open the folder: %w", err)
	}
	defer root.Close()
	base := plain.FileName(words...)
	for n := 1; n <= mostNames; n++ {
		name := base + "." + ending
		if n > 1 {
			name = base + "-" + strconv.Itoa(n) + "." + ending
		}
		f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("make the file: %w", err)
		}
		_, err = f.Write(content)
		if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
			return "", errors.Join(fmt.Errorf("write the file: %w", err), root.Remove(name))
		}
		return filepath.Join(folder, name), nil
	}
	return "", fmt.Errorf("make the file: %w", fs.ErrExist)
}
