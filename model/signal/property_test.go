package signal_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
)

// anyInputs draws inputs as wild as a damaged or merged journal can make them, in the order From gives them.
func anyInputs(t *rapid.T) signal.Inputs {
	day := rapid.Custom(func(t *rapid.T) civil.Date {
		if rapid.IntRange(0, 4).Draw(t, "none") == 0 {
			return 0
		}
		return monday.Add(rapid.IntRange(-900, 900).Draw(t, "day"))
	})
	in := signal.Inputs{
		FirstSick: day.Draw(t, "sick"), Assigned: day.Draw(t, "assigned"), Came: day.Draw(t, "came"),
		Pause: signal.Pause{From: day.Draw(t, "from"), Until: day.Draw(t, "until"), Ended: day.Draw(t, "ended")},
		Noted: signal.Noted{
			Conflicts: rapid.IntRange(0, 3).Draw(t, "conflicts"), Unknown: rapid.IntRange(0, 20).Draw(t, "unknown"),
			Employer: rapid.StringN(0, 40, 160).Draw(t, "employer"),
		},
	}
	in.Case = signal.CaseDates{
		Closes: day.Draw(t, "closes"), WaitLast: day.Draw(t, "wait"), Contract: day.Draw(t, "contract"),
		Decided: rapid.Bool().Draw(t, "decided"),
	}
	for range rapid.IntRange(0, 3).Draw(t, "stops") {
		stop := signal.Stop{From: day.Draw(t, "stop"), To: day.Draw(t, "to"), Well: rapid.Bool().Draw(t, "well")}
		in.Case.Stops = append(in.Case.Stops, stop)
	}
	for _, r := range []*signal.Rhythm{&in.Contact, &in.Report, &in.Review} {
		*r = signal.Rhythm{Last: day.Draw(t, "last"), Every: rapid.SampledFrom([]int{0, 0, 7, 10_000}).Draw(t, "every")}
	}
	for range rapid.IntRange(0, 3).Draw(t, "steps") {
		in.Steps = append(in.Steps, signal.PhaseStep{
			Phase: rapid.SampledFrom(track.Phases()).Draw(t, "phase"), On: day.Draw(t, "step"),
		})
	}
	in.Search = signal.Search{Last: day.Draw(t, "search"), Group: signal.GroupIndex(rapid.IntRange(0, 3).Draw(t, "group"))}
	for rule := signal.PlacementEnd; rule < signal.NoCopy; rule++ {
		switch {
		case rule == signal.PhaseLong, rule == signal.NoApplication, rule == signal.EarlyIVA, rule == signal.NoAppointment:
		case rapid.Bool().Draw(t, "watched"):
			in.Watches = append(in.Watches, anyWatch(t, rule, day))
		}
	}
	for range rapid.IntRange(0, 12).Draw(t, "dues") {
		in.Dues = append(in.Dues, anyDue(t, day))
	}
	return in
}

func anyWatch(t *rapid.T, rule signal.RuleID, day *rapid.Generator[civil.Date]) signal.Watch {
	w := signal.Watch{Rule: rule, On: day.Draw(t, "watch"), Until: day.Draw(t, "asleep")}
	w.Count = rapid.IntRange(0, 130).Draw(t, "count")
	if rapid.Bool().Draw(t, "about") {
		w.Item, w.Text = journal.ID{9}, rapid.StringN(0, signal.WatchText, 90).Draw(t, "words")
	}
	return w
}

func anyDue(t *rapid.T, day *rapid.Generator[civil.Date]) signal.Due {
	d := signal.Due{On: day.Draw(t, "on"), Until: day.Draw(t, "put")}
	d.Rule = rapid.SampledFrom([]signal.RuleID{
		signal.Task, signal.Appointment, signal.FollowUp, signal.Offer, signal.Interview, signal.Ask, signal.Moment,
		signal.Letter, signal.Mark, signal.EarlyIVA,
	}).Draw(t, "rule")
	switch d.Rule {
	case signal.Ask, signal.Moment, signal.Letter, signal.Mark, signal.EarlyIVA:
		d.Code = signal.CodeIndex(rapid.IntRange(1, 20).Draw(t, "code"))
		d.Actor = signal.ActorIndex(rapid.IntRange(0, 6).Draw(t, "actor"))
		d.From, d.Legal = day.Draw(t, "opens"), day.Draw(t, "legal")
		d.Flags = signal.Flags(rapid.IntRange(0, 7).Draw(t, "flags"))
	default:
		d.Item = journal.ID{byte(rapid.IntRange(1, 250).Draw(t, "item"))}
		d.Text = rapid.StringN(0, 50, 200).Draw(t, "text")
		d.At = civil.Time(rapid.IntRange(0, 1440).Draw(t, "at"))
	}
	return d
}

func TestEveryDossierIsInExactlyOneGroupWithALineThatSaysWhy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInputs(t)
		set := norm.Defaults()
		for _, th := range norm.Thresholds() {
			set, _ = set.With(th.Key, rapid.SampledFrom([]int{0, th.Default, 10_000}).Draw(t, string(th.Key)))
		}
		j := signal.Judge(in, monday, set)
		if in.Closed(monday) {
			if (j.Group == signal.Closed) != (len(j.Signals) == 0) {
				t.Fatalf("a closed dossier stands in %v with %d signals", j.Group, len(j.Signals))
			}
			for _, s := range j.Signals {
				if s.Rule != signal.Retention && s.Rule != signal.BenefitUnknown && s.Rule != signal.AftercareDue {
					t.Fatalf("a closed dossier asks for %v", s.Rule)
				}
			}
			return
		}
		if len(j.Signals) == 0 || j.Group > signal.Unjudgeable || j.Signals[0].Group != j.Group {
			t.Fatalf("group %v with %d signals", j.Group, len(j.Signals))
		}
		later := slices.ContainsFunc(j.Signals[1:], func(s signal.Signal) bool { return s.Group == signal.Later })
		if later {
			t.Fatal("what comes later stands beside what speaks today")
		}
		for _, s := range j.Signals {
			if len(signal.Why(in, s, monday, set)) == 0 {
				t.Fatalf("%v does not say why", s.Rule)
			}
		}
	})
}

func TestWhatIsEncodedComesBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInputs(t)
		room := rapid.SampledFrom([]int{signal.MaxSize, 300, 150, 60}).Draw(t, "room")
		b := in.Append(nil, room)
		if len(b) > room && room >= 150 {
			t.Fatalf("%d bytes in a room of %d", len(b), room)
		}
		if len(b) > signal.MaxSize {
			t.Skip("no room for less")
		}
		once, err := signal.DecodeInputs(string(b))
		if err != nil {
			t.Fatal(err)
		}
		again := once.Append(nil, signal.MaxSize)
		if diff := cmp.Diff(b, again); diff != "" {
			t.Fatalf("encoded again it differs: %s", diff)
		}
	})
}

func TestAnOverfullDossierStaysInItsGroupWhenItsRowIsCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInputs(t)
		for range 20 {
			in.Dues = append(in.Dues, signal.Due{
				Rule: signal.Task, Item: item, Text: "een lange tekst die niet in de rij past, met meer",
				On: monday.Add(rapid.IntRange(-20, 20).Draw(t, "extra")),
			})
		}
		slices.SortStableFunc(in.Dues, func(a, b signal.Due) int { return int(a.On) - int(b.On) })
		whole := signal.Judge(in, monday, norm.Defaults())
		short, err := signal.DecodeInputs(string(in.Append(nil, 380)))
		if err != nil {
			t.Fatal(err)
		}
		if got := signal.Judge(short, monday, norm.Defaults()); got.Group > whole.Group {
			t.Fatalf("%v became %v", whole.Group, got.Group)
		}
	})
}

func TestTheOrderOfSignalsIsTheOrderOfTheirKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := signal.Judge(anyInputs(t), monday, norm.Defaults())
		b := signal.Judge(anyInputs(t), monday, norm.Defaults())
		if len(a.Signals) == 0 || len(b.Signals) == 0 {
			t.Skip("closed")
		}
		x, y := a.Signals[0], b.Signals[0]
		order, reason := signal.Compare(x, y)
		if byKey := compareKeys(x.Key(), y.Key()); order != byKey || reason.ID == "" {
			t.Fatalf("Compare says %d (%s), the keys say %d", order, reason.ID, byKey)
		}
	})
}

func compareKeys(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func FuzzDecodeInputs(f *testing.F) {
	f.Add(string(running().Append(nil, signal.MaxSize)))
	f.Add(string(task(quiet(30), 2).Append(nil, signal.MaxSize)))
	f.Fuzz(func(t *testing.T, s string) {
		in, err := signal.DecodeInputs(s)
		if err != nil {
			return
		}
		if again := string(in.Append(nil, signal.MaxSize)); again != s {
			t.Errorf("accepted %q, encodes as %q", s, again)
		}
		signal.Judge(in, monday, norm.Defaults())
	})
}
