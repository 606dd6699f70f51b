package aloud_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/text"
)

// walker does every act of the register in one conversation: it answers each question by what the parameter
// takes, saves, and takes the act back before the next.
type walker struct {
	words *text.Words
	file  string
	queue []string // lines to say before anything is answered
	acts  []dossier.Spec
	spec  dossier.Spec
	turns int
	typed string         // the line before
	seen  int            // how much of the transcript was answered
	asked map[string]int // how often each question came
	done  map[string]string
}

// first are the lines that an act needs before it: what it is about must be there.
var first = map[string][]string{
	"contact": {
		"doe task 2026-001 text=\"bel Kok\"", "doe appointment 2026-001 on=2026-11-24",
		"doe task 2026-001 text=\"bel UWV\"", "doe appointment 2026-001 on=2026-11-25",
		"doe task 2026-001 text=\"mail cv\"", "doe task 2026-001 text=\"agenda\"",
	},
	"resume": {"doe pause 2026-001"},
	"unbin":  {"doe bin 2026-008"},
	"reopen": {"doe moment 2026-001 code=problem-analysis done=2025-10-20"},
}

// by are answers that the sort of a parameter does not tell.
var by = map[string]string{
	"edit-phase.save": "3", "edit-pause.save": "5", "edit-step.save": "4", "edit-phase.on": "",
	"edit-step.on": "", "edit-step.stage": "7",
	"moment.not-applicable": "nee", "moment.moved": "", "moment.reopen": "nee", "sanction.lifted": "nee",
	"done.item": "", "reopen.item": "", "reopen.code": "1", "move.code": "", "phase.to": "nazorg",
	"satisfaction.no-answer": "nee", "detach.file": "brief.pdf", "moment.code": "9",
	"interruption.to": "24-11-2026", "leave.to": "24-11-2026", "sign.by": "4",
}

func (w *walker) next(said string) (string, bool) {
	if w.turns++; w.turns > 60*len(dossier.Acts()) {
		return "", false // it goes round in circles: the acts that are left were not recorded
	}
	fresh := strings.TrimPrefix(said[w.seen:], w.typed+"\n")
	w.seen = len(said)
	line, more := w.say(fresh)
	w.typed = line
	return line, more
}

func (w *walker) say(fresh string) (string, bool) {
	if w.spec.Name != "" && w.done[w.spec.Name] == "" {
		return w.answer(fresh), true
	}
	if len(w.queue) > 0 {
		line := w.queue[0]
		w.queue = w.queue[1:]
		return line, true
	}
	return w.begin()
}

// begin starts the next act.
func (w *walker) begin() (string, bool) {
	if w.spec.Name != "" {
		w.spec = dossier.Spec{}
		w.queue = append(w.queue, "open 2026-001")
		return "", true
	}
	if len(w.acts) == 0 {
		return "", false
	}
	if before := first[w.acts[0].Name]; before != nil {
		delete(first, w.acts[0].Name)
		w.queue = before
		return "", true
	}
	w.spec, w.acts = w.acts[0], w.acts[1:]
	w.asked = map[string]int{}
	return w.spec.Name, true
}

// answer is what a coach would say to the last question.
func (w *walker) answer(fresh string) string {
	switch {
	case strings.Contains(fresh, "Vastgelegd om"):
		w.done[w.spec.Name] = "saved"
		return ""
	case strings.Contains(fresh, "Bewaren?"):
		w.asked["save"]++
		field, some := by[w.spec.Name+".save"]
		switch {
		case some && w.asked["save"] == 1:
			return field // a day would have to fit those around it; a reason always does
		case len(w.asked) == 1 && w.asked["save"] == 1 && strings.Contains(fresh, " 1. "):
			return "2" // a form of which nothing need be given: something of it is
		case w.asked["save"] < 4:
			return "ja"
		}
	case strings.Contains(fresh, "reden om het toch"):
		return "het moet toch"
	case strings.Contains(fresh, "prullenbak."):
		return "1"
	}
	for _, p := range w.spec.Params {
		label := w.words.Param(w.spec.Name, p.Key)
		if !strings.Contains(fresh, label+"?") && !strings.Contains(fresh, label+" (lege") {
			continue
		}
		if w.asked[p.Key]++; w.asked[p.Key] > 4 {
			break
		}
		return w.value(p, w.asked[p.Key])
	}
	if len(w.asked) > 0 && strings.HasSuffix(strings.TrimSpace(fresh), ">") && strings.TrimSpace(fresh) == ">" {
		return "" // the end of a text
	}
	w.done[w.spec.Name] = strings.TrimSpace(fresh)
	return "stop"
}

// value is an answer for a parameter; the second time another one.
func (w *walker) value(p dossier.Param, time int) string {
	if said, ok := by[w.spec.Name+"."+p.Key]; ok && time == 1 {
		return said
	}
	switch p.Kind {
	case dossier.DayValue:
		return []string{"vandaag", "24-11-2026", "22-11-2026", ""}[time-1]
	case dossier.ClockValue:
		return "10:30"
	case dossier.CountValue, dossier.NumberValue:
		return "2"
	case dossier.ChoiceValue, dossier.SetValue:
		return []string{"1", "2", "3", "4"}[time-1]
	case dossier.ItemValue:
		return []string{"1", "2", "3", "4"}[time-1]
	case dossier.FlagValue:
		return "ja"
	case dossier.PathValue:
		return w.file
	case dossier.ProseValue:
		return []string{"tekst", "4.14 zwaar", "1-12-2026 12 4", "werkgever: rooster sturen 1-12-2026"}[time-1]
	}
	return "tekst"
}

// inOrder are the acts with those last that are about something which another makes.
func inOrder() []dossier.Spec {
	acts := dossier.Acts()
	about := func(s dossier.Spec) int {
		for _, p := range s.Params {
			if p.Kind == dossier.ItemValue && p.Required {
				return 1
			}
		}
		switch s.Name {
		case "reopen", "unbin":
			return 2
		case "bin":
			return 3
		}
		return 0
	}
	slices.SortStableFunc(acts, func(a, b dossier.Spec) int { return about(a) - about(b) })
	return acts
}

func TestEveryActOfTheRegisterCanBeSaid(t *testing.T) {
	l := newLaptop(t)
	file := filepath.Join(l.home, "brief.pdf")
	if err := os.WriteFile(file, []byte("%PDF"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := &walker{
		words: text.New(text.NL), file: file, acts: inOrder(), done: map[string]string{},
		queue: []string{"open 2026-001"},
	}
	said, code := l.answer([]string{"demo", "--read-aloud", "--dossiers", "8"}, w.next)
	if code != 0 {
		t.Fatalf("exit %d:\n%s", code, said)
	}
	for _, spec := range dossier.Acts() {
		if spec.Name == "settle" { // in one laptop's file nothing contradicts itself
			if !strings.Contains(w.done["settle"], "Er is niets om te kiezen") {
				t.Errorf("settle says %q", w.done["settle"])
			}
			continue
		}
		if w.done[spec.Name] != "saved" {
			t.Errorf("%s was not recorded: %s", spec.Name, w.done[spec.Name])
		}
	}
}
