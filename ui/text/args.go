package text

import (
	"fmt"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/riv"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// F is the phrase of an id with its verbs filled in. Values of the model are put in words: days as they are
// written in the language, codes, phases, stages and parties by their names. An empty string is replaced by
// the phrase id.empty where there is one.
func (w *Phrases) F(id ID, args ...any) string {
	filled, empty := args, false
	for i, a := range args {
		said, ok := w.say(id, a)
		if !ok {
			continue
		}
		if &filled[0] == &args[0] {
			filled = append([]any(nil), args...) // the caller keeps its own
		}
		filled[i], empty = said, empty || said == ""
	}
	phrase := w.T(id)
	s := fmt.Sprintf(phrase, filled[:min(len(filled), verbs(phrase))]...)
	if empty { // no double blank where an argument was empty
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// say puts a value of the model in words; ok is false for what fmt says well enough.
func (w *Phrases) say(id ID, a any) (string, bool) {
	switch v := a.(type) {
	case string:
		if v == "" {
			return w.orEmpty(id), true
		}
		return "", false
	case civil.Date:
		if v.IsZero() {
			return w.T("day.open"), true
		}
		return Days{w}.DayLong(v), true
	case civil.Time:
		return v.String(), true
	case error:
		return Errors{w}.Explain(v), true
	}
	if s, ok := w.ability(a); ok {
		return s, true
	}
	return w.name(a)
}

// ability names what belongs to what somebody can do, and to what work asks.
func (w *Phrases) ability(a any) (string, bool) {
	switch v := a.(type) {
	case capacity.Verdict:
		if v == capacity.NotAsked {
			v = "none"
		}
		return w.Of("capacity.verdict", string(v)), true
	case capacity.Rubric:
		return w.Of("capacity.rubric", string(v)), true
	case capacity.Item:
		return w.Of("item", v.String()), true
	case capacity.Sense:
		return w.Of("capacity.sense", string(v)), true
	}
	return "", false
}

// name gives the names of codes, phases and whatever else the model calls by a stable id.
func (w *Phrases) name(a any) (string, bool) {
	switch v := a.(type) {
	case wvp.Code:
		return Names{w}.MomentShort(string(v)), true
	case wvp.Anchor:
		return w.Of("timeline.anchor", string(v)), true
	case wvp.Actor:
		return w.Of("actor", string(v)), true
	case track.Phase:
		return Names{w}.Phase(v.Name()), true
	case track.FirstTrack:
		return w.Of("first-track", string(v)), true
	case pipeline.Stage:
		return Names{w}.Stage(string(v)), true
	case dossier.ContactKind:
		return Names{w}.Choice("kind", string(v)), true
	case riv.Parts:
		said := make([]string, len(v))
		for i, part := range v {
			said[i] = w.Of("riv.part", part)
		}
		return strings.Join(said, ", "), true
	case signal.Group:
		return Names{w}.Group(v.String()), true
	case norm.Key:
		return w.Of("setting", string(v)), true
	case norm.Cited:
		return w.Cited(string(v)), true
	case norm.Kind:
		return w.Of("ground", string(v)), true
	}
	return "", false
}

func (w *Phrases) orEmpty(id ID) string {
	if s, ok := w.table[id+".empty"]; ok {
		return s
	}
	return ""
}

// verbs is how many arguments a phrase takes, so that a phrase may leave the last ones unsaid.
func verbs(phrase string) int {
	n := 0
	for i := 0; i < len(phrase)-1; i++ {
		if phrase[i] == '%' {
			i++
			if phrase[i] != '%' {
				n++
			}
		}
	}
	return n
}

// Signal says what a signal of the morning asks or tells.
func Signal(w *Words, s signal.Signal) string { return w.F(ID(s.TextID()), s.Args()...) }
