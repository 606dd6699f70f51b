package host

import (
	"github.com/atotto/clipboard"

	"spoorboek/ui"
)

type clip struct{}

// Clip is the clipboard of the system; nil when it has none that can be reached.
func Clip() ui.Clipboard {
	if clipboard.Unsupported {
		return nil
	}
	return clip{}
}

// Write puts text on it.
func (clip) Write(text string) error { return clipboard.WriteAll(text) }

// Read is what is on it.
func (clip) Read() (string, error) { return clipboard.ReadAll() }
