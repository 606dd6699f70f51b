package cli

import (
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/items"
	"spoorboek/ui/text"
)

// notebook is one dossier in memory, on a clock that only it moves.
type notebook struct {
	rapid.TB
	r       *rapid.T // where values are drawn
	id      journal.ID
	dice    *rand.ChaCha8
	clock   time.Time
	today   civil.Date
	entries []journal.Entry
}

func (n *notebook) fresh() journal.ID {
	id, err := journal.NewID(n.dice)
	if err != nil {
		n.Fatal(err)
	}
	return id
}

func (n *notebook) dossier() *dossier.Dossier { return dossier.Replay(n.id, n.entries) }

// write states facts as one act and returns its id.
func (n *notebook) write(facts ...journal.Stated) journal.ID {
	n.clock = n.clock.Add(time.Minute)
	act := n.fresh()
	entries, err := journal.Write(journal.Seed{
		Act: act, Recorded: n.clock, By: "coach", Heads: journal.Heads(n.entries), Rand: n.dice,
	}, facts)
	if err != nil {
		n.Fatal(err)
	}
	n.entries = append(n.entries, entries...)
	return act
}

// printed is what show --json prints.
func (n *notebook) printed() string {
	raw, err := json.MarshalIndent(dossierDocument(n.dossier(), n.today), "", " ")
	if err != nil {
		n.Fatal(err)
	}
	return string(raw)
}

// anyArgs draws values for what an act takes, as a coach could type them: most fields are left empty.
func (n *notebook) anyArgs(spec dossier.Spec, d *dossier.Dossier) dossier.Args {
	args := dossier.Args{}
	for _, p := range spec.Params {
		if p.Key == "file" || !p.Required && rapid.IntRange(0, 2).Draw(n.r, "leave "+p.Key) == 0 {
			continue
		}
		if v := n.anyValue(p, d); v != "" {
			args[p.Key] = v
		}
	}
	return args
}

func (n *notebook) anyValue(p dossier.Param, d *dossier.Dossier) string {
	k := rapid.IntRange(0, 40).Draw(n.r, p.Key)
	switch p.Kind {
	case dossier.ChoiceValue, dossier.WordValue, dossier.SetValue:
		if len(p.Choices) > 0 {
			return p.Choices[k%len(p.Choices)]
		}
	case dossier.DayValue:
		return n.today.Add(k - 35).String()
	case dossier.CountValue, dossier.NumberValue:
		return strconv.Itoa(k%10 + 1)
	case dossier.FlagValue:
		return "yes"
	case dossier.ClockValue:
		return "10:30"
	case dossier.ItemValue:
		all := (items.Namer{Words: text.New(text.NL), Today: n.today}).Of(p.Of, d)
		if len(all) == 0 {
			return ""
		}
		return all[k%len(all)].Value
	}
	return "woord " + strconv.Itoa(k)
}

// try does an act, and reports whether it was allowed.
func (n *notebook) try(spec dossier.Spec) (journal.ID, bool) {
	d := n.dossier()
	act, err := spec.Make(n.anyArgs(spec, d))
	if err != nil {
		return journal.ID{}, false
	}
	facts, err := act.Facts(d, n.today)
	if err != nil || len(facts) == 0 {
		return journal.ID{}, false
	}
	return n.write(facts...), true
}

// furnished are acts after which most acts have something to be about.
var furnished = []struct {
	act  string
	args dossier.Args
}{
	{"new", dossier.Args{"number": "2026-001", "name": "Jansen", "first-sick-day": "2026-01-19"}},
	{"contact", dossier.Args{"discussed": "stand", "promises": "werkgever: rooster sturen 1-12-2026"}},
	{"task", dossier.Args{"text": "bellen"}},
	{"appointment", dossier.Args{"on": "2026-11-26"}},
	{"assess", dossier.Args{"kind": "fml", "on": "2026-09-01", "hours-week": "20"}},
	{"direction", dossier.Args{"function": "planner", "fit": "fits"}},
	{"application", dossier.Args{"employer": "Hofland", "function": "planner", "stage": "sent", "on": "2026-11-02"}},
	{"document", dossier.Args{"kind": "plan", "on": "2026-09-20"}},
	{"version", dossier.Args{"kind": "cv", "on": "2026-09-20"}},
	{"report-change", dossier.Args{"by": "employee"}},
	{"place", dossier.Args{"employer": "Zuid", "start": "2026-11-02", "kind": "experience"}},
	{"goal", dossier.Args{"text": "werk"}},
}

// furnish does an act that must be allowed.
func (n *notebook) furnish(name string, args dossier.Args) {
	spec, ok := dossier.SpecOf(name)
	if !ok {
		n.Fatalf("no act %q", name)
	}
	act, err := spec.Make(args)
	if err != nil {
		n.Fatal(err)
	}
	facts, err := enclosed(act).Facts(n.dossier(), n.today)
	if err != nil {
		n.Fatal(err)
	}
	n.write(facts...)
}

func TestUndoRestoresWhatShowPrintedBefore(t *testing.T) {
	done := map[string]bool{}
	var specs []dossier.Spec
	for _, spec := range dossier.Acts() {
		if !spec.Creates && !spec.Final {
			specs = append(specs, spec)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		n := &notebook{
			TB: r, r: r, dice: rand.NewChaCha8([32]byte{1}), today: civil.Of(2026, time.November, 23),
			clock: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC),
		}
		n.id = n.fresh()
		for _, f := range furnished {
			n.furnish(f.act, f.args)
		}
		for range rapid.IntRange(3, 8).Draw(r, "acts") {
			spec := specs[rapid.IntRange(0, len(specs)-1).Draw(r, "act")]
			before := n.printed()
			id, allowed := n.try(spec)
			if !allowed {
				continue
			}
			done[spec.Name] = true
			after := n.printed()
			n.back(id, before, spec.Name)
			n.back(n.entries[len(n.entries)-1].Act, after, "the undo of "+spec.Name)
		}
	})
	if len(done) < len(specs)/2 {
		t.Errorf("only %d of %d acts were done and undone", len(done), len(specs))
	}
}

// back takes an act back and holds that the dossier is printed as it was.
func (n *notebook) back(act journal.ID, was, what string) {
	s, err := dossier.Retract(n.dossier(), act)
	if err != nil {
		n.Fatalf("undo %s: %v", what, err)
	}
	n.write(s)
	if now := n.printed(); now != was {
		n.Fatalf("undo of %s leaves a difference:\n%s\n---\n%s", what, was, now)
	}
}
