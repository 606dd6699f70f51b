package robot_test

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/desk"
	"spoorboek/ui/robot"
)

// unread are the words that no screen of a dossier shows, and where they are shown instead.
var unread = map[string]string{
	"report-draft": "in the screen of reports", "report-read": "in the screen of reports",
	"snooze": "in the morning list", "bin": "in the screen of the bin", "attach": "a path on this laptop",
	"detach":     "a file that is gone",
	"outcome-of": "edit-appointment changes the same fields after it", "move": "with its moment in the timeline",
	"moment": "with its moment in the timeline", "confirm": "with its moments in the timeline",
	"settle": "what was settled is shown", "step": "in the fields of edit-application",
}

// wordy is a dossier in which acts are done without a screen, with a word of its own in every field of text.
type wordy struct {
	t     *testing.T
	desk  *desk.Desk
	id    journal.ID
	items map[string]journal.ID // by the sort that Param.Of names
	said  map[string]string     // word → act.key
	words int
}

func newWordy(t *testing.T, l *life) *wordy {
	t.Helper()
	l.opens("Ans Eerste")
	w := &wordy{t: t, items: map[string]journal.ID{}, said: map[string]string{}, desk: desk.New(desk.Options{
		Book: l.book, Rand: rand.Reader, Author: "coach", Clock: func() time.Time { return robot.Morning() },
	})}
	rows, err := w.desk.Rows(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	w.id = rows[0].ID
	return w
}

// sorts are the items that acts with another name make.
var sorts = map[string]string{
	"assess": "assessment", "report-change": "reported", "place": "placement", "phase": "phase-step",
	"track1": "first-step", "satisfaction": "answer",
}

// do carries out an act with words in it; what does not fit the others of the form is left out.
func (w *wordy) do(spec dossier.Spec) {
	w.t.Helper()
	args, said := w.values(spec)
	if item, _ := spec.Param("item"); item.Required && len(said) == 0 {
		return // changes no word
	}
	for range spec.Params {
		res, err := w.desk.DoArgs(context.Background(), spec.Name, args, []journal.ID{w.id})
		var field *dossier.FieldError
		switch {
		case err == nil:
			sort := spec.Name
			if s, other := sorts[sort]; other {
				sort = s
			}
			if _, made := w.items[sort]; !made && len(res.Entries) > 0 {
				w.items[sort] = res.Entries[0].ID
			}
			for word, key := range said {
				if _, kept := args[key]; kept {
					w.said[word] = spec.Name + "." + key
				}
			}
			return
		case errors.As(err, &field) && args[field.Key] != "":
			delete(args, field.Key)
		default:
			w.t.Fatalf("%s: %v", spec.Name, err)
		}
	}
}

// values are something for every field of an act, and which word went into which field.
func (w *wordy) values(spec dossier.Spec) (args dossier.Args, said map[string]string) {
	args, said = dossier.Args{}, map[string]string{}
	for _, p := range spec.Params {
		w.words++
		word := fmt.Sprintf("zq%c%cx", 'a'+w.words/26, 'a'+w.words%26)
		switch p.Kind {
		case dossier.LineValue, dossier.ProseValue, dossier.WordValue:
			args[p.Key] = written(spec.Name+"."+p.Key, word)
			if strings.Contains(args[p.Key], word) {
				said[word] = p.Key
			}
		case dossier.DayValue:
			switch {
			case spec.Name == "sanction" && p.Key != "on": // its other days shorten one that stands
			case spec.Name == "edit-task": // what is done cannot be dropped, which comes after it
			default:
				args[p.Key] = civil.Of(2026, 11, 20).String()
			}
		case dossier.CountValue, dossier.NumberValue:
			args[p.Key] = "3"
		case dossier.ClockValue:
			args[p.Key] = "10:30"
		case dossier.ChoiceValue, dossier.SetValue:
			args[p.Key] = p.Choices[0]
			if spec.Name == "phase" || spec.Name == "step" {
				args[p.Key] = p.Choices[1]
			}
		case dossier.ItemValue:
			for _, of := range strings.Fields(p.Of) {
				if item, made := w.items[of]; made && p.Required {
					args[p.Key] = item.String()
				}
			}
		}
	}
	return args, said
}

// written puts a word into a field that is read line by line.
func written(field, word string) string {
	switch field {
	case "contact.promises":
		return "werkgever: " + word + " 1-12-2026"
	case "assess.items", "edit-assessment.items":
		return "4.14 2 " + word
	case "assess.build-up", "edit-assessment.build-up":
		return "1-12-2026 12"
	case "demand.needs":
		return "4.14 zwaar"
	}
	return word
}

// reads walks over all lines of the screens of a dossier, with what i tells of each, and gives all it saw.
func reads(l *life) string {
	var all strings.Builder
	look := func() {
		all.WriteString(l.Screen())
		l.Press("i")
		if strings.Contains(l.Screen(), "Esc sluit") {
			all.WriteString(l.Screen())
			l.Press("esc")
		}
	}
	for _, screen := range []string{"2", "4", "5"} {
		l.Press("1", "home", screen, "home")
		if screen == "2" {
			l.Press("w", "x") // what is done and dropped too
		}
		for still := 0; still < 15; {
			look()
			before := l.Screen()
			if l.Press("j"); l.Screen() == before {
				l.Press("tab")
				still++
			}
		}
	}
	return all.String()
}

// lives does all acts that make something, or all that change it, and tells which words no screen shows.
func lives(t *testing.T, changes bool) []string {
	t.Helper()
	l := begin(t)
	w := newWordy(t, l)
	for _, round := range []bool{false, true} {
		for _, spec := range dossier.Acts() {
			item, _ := spec.Param("item")
			_, elsewhere := unread[spec.Name]
			if spec.Creates || spec.Final || elsewhere || item.Required != round || round && !changes {
				continue
			}
			if spec.Name == "edit" && !changes {
				continue
			}
			if round == changes {
				w.do(spec)
				continue
			}
			said := w.said
			w.said = map[string]string{}
			w.do(spec)
			w.said = said
		}
	}
	l.Robot = robot.Start(t, robot.Size{W: 200, H: 76}, robot.WithBook(l.book))
	shown := reads(l)
	var missing []string
	for word, field := range w.said {
		if !strings.Contains(shown, word) {
			missing = append(missing, field)
		}
	}
	slices.Sort(missing)
	return missing
}

func TestWhateverACoachWritesDownIsReadBackOnAScreen(t *testing.T) {
	for name, changes := range map[string]bool{"made": false, "changed": true} {
		t.Run(name, func(t *testing.T) {
			for _, field := range lives(t, changes) {
				t.Errorf("%s is written down and shown nowhere", field)
			}
		})
	}
}
