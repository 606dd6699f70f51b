// Package draft is how a form that was not saved is kept in the coach's file, sealed as everything in it. A
// form that was left in the workbench goes on in the read-aloud mode, and the other way round.
package draft

import (
	"encoding/json"
	"strconv"
	"strings"

	"spoorboek/model/journal"
)

// prefix begins the keys of the drafts of forms.
const prefix = "form."

// Form is a form that was not saved.
type Form struct {
	Act      string            `json:"act"`
	Dossiers []journal.ID      `json:"dossiers,omitempty"`
	Prefill  map[string]string `json:"prefill,omitempty"`
	Values   map[string]string `json:"values"`
	At       string            `json:"at"` // the time of day it was left
}

// Bytes is the form as it is kept; nil when it cannot be written.
func (f Form) Bytes() []byte {
	b, err := json.Marshal(f)
	if err != nil {
		return nil
	}
	return b
}

// Read reads a draft that was kept under a key; ok is false for what is no form.
func Read(key string, kept []byte) (f Form, ok bool) {
	if !strings.HasPrefix(key, prefix) {
		return f, false
	}
	return f, json.Unmarshal(kept, &f) == nil && f.Act != ""
}

// Key names the draft of a form: one for each act, first dossier and number of dossiers.
func Key(act string, ids []journal.ID) string {
	switch len(ids) {
	case 0:
		return prefix + act
	case 1:
		return prefix + act + "." + ids[0].String()
	}
	return prefix + act + "." + ids[0].String() + "+" + strconv.Itoa(len(ids)-1)
}
