package cli

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/items"
	"spoorboek/ui/text"
)

// furnishedBook is a dossier in which most acts have something to be about.
func furnishedBook(t *testing.T, seed byte) *notebook {
	t.Helper()
	n := &notebook{
		TB: t, dice: rand.NewChaCha8([32]byte{seed}), today: civil.Of(2026, time.November, 23),
		clock: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC),
	}
	n.id = n.fresh()
	for _, f := range furnished {
		n.furnish(f.act, f.args)
	}
	return n
}

// beside are values that an act, or one value of it, needs and that a first choice does not give.
var beside = map[string]dossier.Args{
	"application": {"employer": "Hofland"}, "place": {"employer": "Zuid"}, "snooze": {"until": "2026-11-27"},
	"satisfaction": {"score": "8"}, "phase": {"to": "intake", "reason": "zo afgesproken"},
	"move": {"to": "2026-11-27"}, "contact.next-time": {"next-on": "2026-11-27"},
	"contact.next-place": {"next-on": "2026-11-27"}, "contact.next-kind": {"next-on": "2026-11-27"},
	"outcome-of.to":           {"result": "moved"},
	"outcome-of.time":         {"result": "moved", "to": "2026-11-27"},
	"outcome-of.follow-up-on": {"follow-up": "bellen"}, "document.signed-by": {"signed": "2026-11-20"},
	"goal.because": {"reached": "achieved"}, "goal.reached": {"because": "het is er"},
	"done": {"item": "@task"}, "move.reason": {"item": "@task"}, "move.item": {"reason": "later"},
	"move.code": {"reason": "later"}, "move.to": {"item": "@task"}, "outcome.on": {"work": "P1"},
	"track1.hours": {"state": "buildup"}, "moment": {"code": "action-plan"}, "moment.reason": {"moved": "2026-12-11"},
	"moment.code":  {"done": "2026-11-20"},
	"moment.moved": {"reason": "later"}, "moment.not-applicable": {"reason": "nvt"}, "done.code": {"item": ""},
	"edit-application.item": {"note": "x"}, "step.start": {"to": "placed"}, "step.until": {"to": "placed", "start": "2026-11-20"},
	"step.hours": {"to": "placed", "start": "2026-11-20"}, "edit-direction.item": {"note": "x"},
	"demand.item": {"hours-week": "12"}, "judge": {"reason": "gezien"}, "edit-assessment.item": {"author": "Bos"},
	"report-change.ask-by": {"ask": "graag een FML"}, "threeway.minutes": {"held": "2026-11-20"},
	"threeway.travel": {"held": "2026-11-20"}, "advice.done": {"on": "2026-11-02"}, "amend.item": {"with": "Jan"},
	"edit-document.item": {"author": "Bos"}, "edit-appointment.item": {"place": "kantoor"}, "edit-change.item": {"by": "physician"},
	"edit-change.sense": {"by": "physician"}, "interruption": {"from": "2026-06-01"}, "leave": {"from": "2026-06-01", "to": "2026-06-11"},
	"extension":              {"until": "2028-06-01"},
	"satisfaction.no-answer": {"score": ""}, "amend.text": {"item": "@note"},
	"edit-task.item": {"text": "later"},
	"edit-step":      {"stage": "interview"}, "edit-step.item": {"reason": "per post"}, "edit-step.stage": {"reason": "per post"},
	"edit-phase.item": {"reason": "later"}, "edit-pause.item": {"reason": "later"}, "edit-track1.item": {"note": "later"},
	"edit-satisfaction.item": {"quote": "later"}, "edit-satisfaction.no-answer": {"score": ""}, "edit-pause.ended": {"on": "2026-11-02"},
}

// written are values of which a first try is not what the act reads.
var written = map[string]string{
	"contact.promises": "werkgever: rooster sturen 1-12-2026", "assess.items": "4.14 2 tot 10 kg",
	"assess.build-up": "1-12-2026 12", "edit-assessment.items": "4.14 2 tot 10 kg",
	"edit-assessment.build-up": "1-12-2026 12", "demand.needs": "4.14 zwaar", "profile.certificates": "heftruck",
	"edit.number": "2026-777", "outcome-of.to": "2026-12-11", "move.to": "2026-12-11", "snooze.until": "2026-12-11",
	"phase.to": "intake", "pause.until": "2026-12-11", "assess.valid-until": "2026-12-11", "recognise.review": "2026-12-11",
	"report-change.ask-by": "2026-12-11", "place.until": "2026-12-11", "place.ended": "2026-11-23", "eje.review": "2026-12-11",
	"adaptation.until": "2026-12-11", "ground.review": "2026-12-11", "ground.ended": "2026-11-23", "retain.until": "2026-12-11",
	"edit-change.sense": "better", "report-change.sense": "better", "approach.mode": "room", "application.together": "alone",
	"edit-application.together": "alone", "interruption.to": "2026-06-11", "leave.to": "2026-06-11", "leave.from": "2026-06-01",
	"done.code": "action-plan", "reopen.code": "action-plan", "move.code": "action-plan", "moment.code": "action-plan", "moment.moved": "2026-12-11",
	"edit-step.stage": "sent", "edit-pause.until": "2026-12-11",
	"detach.file": "cv.pdf", "step.start": "2026-11-20", "step.until": "2026-12-11", "extension.until": "2028-06-01", "leave.cause": "same",
}

// before are acts that must have been done before another.
var before = map[string]struct {
	act  string
	args dossier.Args
}{
	"reopen": {"done", dossier.Args{"item": "@task"}}, "resume": {"pause", dossier.Args{"on": "2026-11-02"}},
	"unbin": {"bin", nil}, "moment.reopen": {"moment", dossier.Args{"code": "action-plan", "done": "2026-11-02"}},
	"reopen.code":          {"moment", dossier.Args{"code": "action-plan", "done": "2026-11-02"}},
	"sanction.reported":    {"sanction", nil},
	"sanction.established": {"sanction", nil}, "sanction.lifted": {"sanction", nil},
	"confirm": {"assign", dossier.Args{"start": "2026-09-01"}},
	"amend":   {"note", dossier.Args{"text": "oud"}},
	"detach":  {"attach", dossier.Args{"item": "@document", "file": "brief.pdf"}}, "detach.file": {"attach", dossier.Args{"item": "@document", "file": "cv.pdf"}},
	"edit-step":         {"step", dossier.Args{"item": "@application", "to": "interview", "on": "2026-11-10"}},
	"edit-phase":        {"phase", dossier.Args{"to": "intake", "on": "2026-11-02", "reason": "zo afgesproken"}},
	"edit-pause":        {"pause", dossier.Args{"on": "2026-11-02", "until": "2026-11-30"}},
	"edit-track1":       {"track1", dossier.Args{"state": "running", "on": "2026-11-02", "hours": "8"}},
	"edit-satisfaction": {"satisfaction", dossier.Args{"who": "employee", "score": "8", "on": "2026-11-02"}},
}

// typed is a value for a parameter that is not its default.
func (n *notebook) typed(spec dossier.Spec, p dossier.Param) string {
	if v, ok := written[spec.Name+"."+p.Key]; ok {
		return v
	}
	switch p.Kind {
	case dossier.ChoiceValue, dossier.WordValue, dossier.SetValue:
		return p.Choices[len(p.Choices)-1]
	case dossier.DayValue:
		return n.today.Add(-2).String()
	case dossier.CountValue, dossier.NumberValue:
		return "3"
	case dossier.FlagValue:
		return "yes"
	case dossier.ClockValue:
		return "11:45"
	case dossier.ItemValue:
		if tasks := n.dossier().Agenda.Tasks; p.Of == "task" { // those that are done are not offered
			return tasks[len(tasks)-1].Item.String()
		}
		if all := (items.Namer{Words: text.New(text.NL), Today: n.today}).Of(p.Of, n.dossier()); len(all) > 0 {
			return all[len(all)-1].Value
		}
		return ""
	}
	return "zegel " + p.Key
}

// does writes an act, and gives its id; the error says why it was not allowed.
func (n *notebook) does(spec dossier.Spec, args dossier.Args) (journal.ID, error) {
	act, err := spec.Make(args)
	if err != nil {
		return journal.ID{}, err
	}
	facts, err := enclosed(act).Facts(n.dossier(), n.today)
	if err != nil {
		return journal.ID{}, err
	}
	return n.write(facts...), nil
}

// enclosed is an act with its file sealed, as the desk does it.
func enclosed(act dossier.Act) dossier.Act {
	e, ok := act.(dossier.Enclosing)
	if !ok || e.Path() == "" {
		return act
	}
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(e.Path())))
	return e.Enclose(dossier.Sealed{
		Title: e.Path(), File: journal.File{Name: sum, Size: 12, Sum: sum, Key: []byte("sleutel")},
	})
}

func TestEveryValueThatCanBeTypedIsPrintedByShowAndTakenBack(t *testing.T) {
	for _, spec := range dossier.Acts() {
		if spec.Creates || spec.Name == "settle" { // a journal alone does not contradict itself: see below
			continue
		}
		for _, p := range spec.Params {
			if !p.Hidden {
				told(t, spec, p)
			}
		}
	}
}

func TestWhatIsKeptOfAContradictionIsPrintedAndTakenBack(t *testing.T) {
	n := furnishedBook(t, 1)
	fork := n.entries
	n.furnish("edit", dossier.Args{"job": "planner"})
	here := n.entries[len(fork):]
	n.entries = fork[:len(fork):len(fork)]
	n.furnish("edit", dossier.Args{"job": "gastvrouw"})
	n.entries = append(n.entries, here...)
	was := n.printed()
	spec, _ := dossier.SpecOf("settle")
	for _, side := range n.dossier().Trail.Conflicts[0].Sides {
		if !strings.Contains(was, side.Entry.String()) || !strings.Contains(was, side.Value) {
			t.Errorf("the side %q is not printed", side.Value)
		}
		id, err := n.does(spec, dossier.Args{"keep": side.Entry.String()})
		if err != nil {
			t.Fatal(err)
		}
		d := n.dossier()
		if d.Person.Job != side.Value || len(d.Trail.Conflicts) != 0 || !strings.Contains(n.printed(), `"conflicts": []`) {
			t.Errorf("kept %q with %d conflicts, want %q", d.Person.Job, len(d.Trail.Conflicts), side.Value)
		}
		back, err := dossier.Retract(d, id)
		if err != nil {
			t.Fatal(err)
		}
		if n.write(back); n.printed() != was {
			t.Errorf("undo of keeping %q does not bring back what was printed", side.Value)
		}
	}
}

// ready is a dossier in which an act can be done with one value, and what it needs beside that.
func ready(t *testing.T, spec dossier.Spec, p dossier.Param) (*notebook, dossier.Args) {
	t.Helper()
	n := furnishedBook(t, 1)
	for _, key := range []string{spec.Name, spec.Name + "." + p.Key} {
		if first, any := before[key]; any {
			n.furnish(first.act, n.filled(first.args))
		}
	}
	args := needed(n, spec)
	for _, key := range []string{spec.Name, spec.Name + "." + p.Key} {
		maps.Copy(args, n.filled(beside[key]))
	}
	return n, args
}

// filled puts the id of the last thing of a sort in the place of its name.
func (n *notebook) filled(args dossier.Args) dossier.Args {
	out := dossier.Args{}
	for key, value := range args {
		if sort, ok := strings.CutPrefix(value, "@"); ok {
			value = n.typed(dossier.Spec{}, dossier.Param{Kind: dossier.ItemValue, Of: sort})
		}
		if value != "" || key == "score" {
			out[key] = value
		}
	}
	return out
}

// told does an act with one value and without it, and holds that show tells the difference and that undo
// brings back what it printed before.
func told(t *testing.T, spec dossier.Spec, p dossier.Param) {
	t.Helper()
	n, args := ready(t, spec, p)
	bare, without := ready(t, spec, p)
	delete(without, p.Key)
	if _, settled := args[p.Key]; !settled || p.Kind != dossier.ItemValue {
		args[p.Key] = n.typed(spec, p)
	}
	was := n.printed()
	id, err := n.does(spec, args)
	if err != nil {
		t.Errorf("%s with %s=%q: %v", spec.Name, p.Key, args[p.Key], err)
		return
	}
	with := n.printed()
	_, _ = bare.does(spec, without) // what needs the value is not done without it
	switch free := p.Kind == dossier.LineValue || p.Kind == dossier.ProseValue; {
	case free && !strings.Contains(with, args[p.Key]) && written[spec.Name+"."+p.Key] == "":
		t.Errorf("%s: what was typed as %q is not printed", spec.Name, p.Key)
	case with == bare.printed():
		t.Errorf("%s: %s=%q leaves no trace in what is printed", spec.Name, p.Key, args[p.Key])
	}
	s, err := dossier.Retract(n.dossier(), id)
	if spec.Final || err != nil {
		if !spec.Final {
			t.Errorf("undo of %s with %s: %v", spec.Name, p.Key, err)
		}
		return
	}
	n.write(s)
	if n.printed() != was {
		t.Errorf("undo of %s with %s does not bring back what was printed", spec.Name, p.Key)
	}
}

// needed are the values that an act must have.
func needed(n *notebook, spec dossier.Spec) dossier.Args {
	args := dossier.Args{}
	for _, p := range spec.Params {
		if !p.Required {
			continue
		}
		switch p.Kind {
		case dossier.ChoiceValue, dossier.WordValue, dossier.SetValue:
			args[p.Key] = p.Choices[0]
		case dossier.DayValue:
			args[p.Key] = n.today.String()
		case dossier.ItemValue:
			if all := (items.Namer{Words: text.New(text.NL), Today: n.today}).Of(p.Of, n.dossier()); len(all) > 0 {
				args[p.Key] = all[0].Value
			}
		case dossier.CountValue, dossier.NumberValue:
			args[p.Key] = "2"
		default:
			args[p.Key] = "woord"
		}
	}
	return args
}
