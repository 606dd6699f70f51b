package office

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// fact is a fact of the office.
type fact interface {
	journal.Fact
	apply(o *Office, e *journal.Entry)
}

// CoachNamed says who the coach is.
type CoachNamed struct {
	Name plain.Text `json:"name"`
}

// Kind returns "coach.named".
func (CoachNamed) Kind() journal.Kind { return "coach.named" }

func (f CoachNamed) apply(o *Office, _ *journal.Entry) { o.Coach = f.Name.String() }

// LanguageChosen says in which language the screens speak.
type LanguageChosen struct {
	Lang string `json:"lang"`
}

// Kind returns "language.chosen".
func (LanguageChosen) Kind() journal.Kind { return "language.chosen" }

func (f LanguageChosen) apply(o *Office, _ *journal.Entry) { o.Lang = f.Lang }

// SettingChanged gives one threshold another value; Default takes the standing one back.
type SettingChanged struct {
	Key     string `json:"key"`
	Value   int    `json:"value"`
	Default bool   `json:"default,omitzero"`
}

// Kind returns "setting.changed".
func (SettingChanged) Kind() journal.Kind { return "setting.changed" }

func (f SettingChanged) apply(o *Office, _ *journal.Entry) {
	if f.Default {
		delete(o.Settings, f.Key)
		return
	}
	o.Settings[f.Key] = f.Value
}

// OptionChanged changes how the screens look.
type OptionChanged struct {
	Key   string     `json:"key"`
	Value plain.Text `json:"value"`
}

// Kind returns "option.changed".
func (OptionChanged) Kind() journal.Kind { return "option.changed" }

func (f OptionChanged) apply(o *Office, _ *journal.Entry) { o.Options[f.Key] = f.Value.String() }

// LabelStated says what the office calls an item of a capacity document; an empty name takes that of the
// instrument back. Key is as capacity.LabelKey writes it.
type LabelStated struct {
	Key  string     `json:"key"`
	Name plain.Text `json:"name,omitzero"`
}

// Kind returns "label.stated".
func (LabelStated) Kind() journal.Kind { return "label.stated" }

func (f LabelStated) apply(o *Office, _ *journal.Entry) { o.Options[f.Key] = f.Name.String() }

// DossierPinned keeps a dossier at the top of the list, or lets it go again.
type DossierPinned struct {
	Dossier journal.ID `json:"dossier"`
	Pinned  bool       `json:"pinned"`
}

// Kind returns "dossier.pinned".
func (DossierPinned) Kind() journal.Kind { return "dossier.pinned" }

func (f DossierPinned) apply(o *Office, _ *journal.Entry) {
	if !f.Pinned {
		delete(o.Pins, f.Dossier)
		return
	}
	o.Pins[f.Dossier] = true
}

// MappingRemembered keeps how a layout of spreadsheet is read.
type MappingRemembered struct {
	Mapping Mapping `json:"mapping"`
}

// Kind returns "mapping.remembered".
func (MappingRemembered) Kind() journal.Kind { return "mapping.remembered" }

func (f MappingRemembered) apply(o *Office, _ *journal.Entry) {
	o.Mappings[f.Mapping.Layout] = f.Mapping
}

// MappingForgotten lets a layout be recognised anew.
type MappingForgotten struct {
	Layout string `json:"layout"`
}

// Kind returns "mapping.forgotten".
func (MappingForgotten) Kind() journal.Kind { return "mapping.forgotten" }

func (f MappingForgotten) apply(o *Office, _ *journal.Entry) { delete(o.Mappings, f.Layout) }

// SearchSaved keeps a search under a key; an empty search takes it away.
type SearchSaved struct {
	Key   string     `json:"key"`
	Query plain.Text `json:"query"`
}

// Kind returns "search.saved".
func (SearchSaved) Kind() journal.Kind { return "search.saved" }

func (f SearchSaved) apply(o *Office, _ *journal.Entry) {
	if f.Query.IsZero() {
		delete(o.Searches, f.Key)
		delete(o.Named, f.Key)
		return
	}
	o.Searches[f.Key] = f.Query.String()
}

// SearchNamed gives a saved search a name; an empty name takes it away.
type SearchNamed struct {
	Key  string     `json:"key"`
	Name plain.Text `json:"name,omitzero"`
}

// Kind returns "search.named".
func (SearchNamed) Kind() journal.Kind { return "search.named" }

func (f SearchNamed) apply(o *Office, _ *journal.Entry) {
	if _, saved := o.Searches[f.Key]; !saved || f.Name.IsZero() {
		delete(o.Named, f.Key)
		return
	}
	o.Named[f.Key] = f.Name.String()
}

// RoundProgressed says which dossiers had their turn in the round of a day, and where it stands. The
// dossiers add up over the day.
type RoundProgressed struct {
	Day  civil.Date   `json:"day"`
	Seen []journal.ID `json:"seen,omitempty"`
	At   journal.ID   `json:"at,omitzero"`
}

// Kind returns "round.progressed".
func (RoundProgressed) Kind() journal.Kind { return "round.progressed" }

func (f RoundProgressed) apply(o *Office, _ *journal.Entry) {
	if f.Day < o.Round.Day {
		return
	}
	if f.Day > o.Round.Day {
		o.Round = Round{Day: f.Day}
	}
	o.Round.At = f.At
	for _, id := range f.Seen {
		if !slices.Contains(o.Round.Seen, id) {
			o.Round.Seen = append(o.Round.Seen, id)
		}
	}
}

// CopyMade says that the file was copied to another place and the copy read back. Where it is stays on the
// laptop.
type CopyMade struct{}

// Kind returns "copy.made".
func (CopyMade) Kind() journal.Kind { return "copy.made" }

func (CopyMade) apply(o *Office, e *journal.Entry) { o.Copied = civil.Max(o.Copied, e.On) }

// kind is how the facts of one kind are read.
type kind struct {
	version uint16
	silent  bool // undo passes it by
	read    func([]byte) (journal.Fact, bool)
}

// kinds are the facts of an office. A kind that was ever released stays here for ever.
var kinds = map[journal.Kind]kind{
	CoachNamed{}.Kind():        of[CoachNamed](false),
	LanguageChosen{}.Kind():    of[LanguageChosen](false),
	SettingChanged{}.Kind():    of[SettingChanged](false),
	OptionChanged{}.Kind():     of[OptionChanged](true),
	DossierPinned{}.Kind():     of[DossierPinned](false),
	MappingRemembered{}.Kind(): of[MappingRemembered](true),
	MappingForgotten{}.Kind():  of[MappingForgotten](true),
	SearchSaved{}.Kind():       of[SearchSaved](false),
	SearchNamed{}.Kind():       of[SearchNamed](false),
	RoundProgressed{}.Kind():   of[RoundProgressed](true),
	ExportLogged{}.Kind():      of[ExportLogged](true),
	ExportEnded{}.Kind():       of[ExportEnded](true),
	CopyMade{}.Kind():          of[CopyMade](true),
	BundleKeyMade{}.Kind():     of[BundleKeyMade](true),
	LetterheadStated{}.Kind():  of[LetterheadStated](false),
	FinanceStated{}.Kind():     of[FinanceStated](false),
	LabelStated{}.Kind():       of[LabelStated](false),
}

func of[F fact](silent bool) kind {
	var zero F
	return kind{version: journal.VersionOf(zero), silent: silent, read: read[F]}
}

func read[F fact](payload []byte) (journal.Fact, bool) {
	var f F
	if json.Unmarshal(payload, &f) != nil {
		return nil, false
	}
	return f, true
}

// Kinds returns every kind of fact that an office can hold, sorted.
func Kinds() []journal.Kind { return slices.Sorted(maps.Keys(kinds)) }

// Silent reports whether a kind is something the program keeps for itself: undo and the log of acts pass
// it by.
func Silent(name string) bool { return kinds[journal.Kind(name)].silent }

// Final reports whether a kind cannot be undone: what left the program is out.
func Final(name string) bool { return journal.Kind(name) == ExportLogged{}.Kind() }

// Decode reads the stored form of a fact, of this version or of any before it: a version only adds fields.
// It is total: what is not known becomes a journal.Unknown.
func Decode(k journal.Kind, version uint16, payload []byte) journal.Fact {
	if f, ok := journal.Decode(k, version, payload); ok {
		return f
	}
	if known, ok := kinds[k]; ok && 1 <= version && version <= known.version {
		if f, ok := known.read(payload); ok {
			return f
		}
	}
	return journal.Unknown{K: k, V: version, Raw: bytes.Clone(payload)}
}
