package cli

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// Lanes of the timeline, as in the JSON.
const (
	laneTerms        = "terms"
	laneFirst        = "first-track"
	laneSecond       = "second-track"
	laneContact      = "contact"
	laneTasks        = "tasks"
	laneApplications = "applications"
	laneCapacity     = "capacity"
	lanePapers       = "papers"
)

// happening is one thing on the timeline: a day, or a run of days with an end.
type happening struct {
	On    civil.Date  `json:"on"`
	Until civil.Date  `json:"until"`
	Week  *int        `json:"week"`
	Lane  string      `json:"lane"`
	Kind  string      `json:"kind"`  // what sort of thing, a stable word
	State string      `json:"state"` // done planned open unknown forecast not-applicable
	Text  string      `json:"text"`
	Item  *journal.ID `json:"item"`
}

func timelineCommand(c *command) *cobra.Command {
	var v viewpoint
	cmd := c.make("timeline DOSSIER", "tijdlijn", 1, 1, func(ctx context.Context, args []string) error {
		return c.with(ctx, func(s *session) error {
			d, day, err := seen(ctx, c, s, args[0], v)
			if err != nil {
				return err
			}
			t := &timeline{command: c, d: d, day: day}
			t.gather()
			if c.flags.json {
				return c.answer(t.document())
			}
			t.print()
			return nil
		})
	})
	viewFlags(c, cmd, &v)
	return cmd
}

// timeline is all that happened and will happen in a trajectory, by day.
type timeline struct {
	*command
	d    *dossier.Dossier
	day  civil.Date
	list []happening
}

func (t *timeline) document() any {
	return struct {
		Dossier string          `json:"dossier"`
		Name    *string         `json:"name"`
		Date    civil.Date      `json:"date"`
		Phases  []phasePlanJSON `json:"phases"` // planned beside real; empty while the plan names no day
		Items   []happening     `json:"items"`
	}{t.d.Number, known(t.d.Name()), t.day, phasePlans(t.d, t.day), t.list}
}

// gather collects the lanes and puts them in order; what has no day comes first.
func (t *timeline) gather() {
	t.list = []happening{}
	t.terms()
	t.tracks()
	t.contacts()
	t.applications()
	t.papers()
	slices.SortStableFunc(t.list, func(a, b happening) int { return cmp.Compare(a.On, b.On) })
}

// add puts a happening on the line; a day that is to come is planned unless its state says more.
func (t *timeline) add(h happening, item journal.ID) {
	if h.State == "" {
		h.State = "done"
		if h.On > t.day {
			h.State = "planned"
		}
	}
	if !h.On.IsZero() {
		h.Week = known(t.d.Week(h.On))
	}
	h.Item = known(item)
	t.list = append(t.list, h)
}

func (t *timeline) terms() {
	w := t.words
	if first := t.d.Calendar.FirstSick; !first.IsZero() {
		t.add(happening{On: first, Lane: laneTerms, Kind: "first-sick-day",
			Text: w.T("cli.timeline.first-sick")}, journal.ID{})
	}
	for _, s := range t.d.Standings(t.day) {
		code := string(s.Moment.Code)
		h := happening{On: s.Due, Lane: laneTerms, Kind: code, Text: w.Moment(code), State: s.Status.String()}
		switch {
		case s.Status == dossier.StatusDone && !s.State.Done.IsZero():
			h.On = s.State.Done
		case s.Status == dossier.StatusOpen && s.Moment.Forecast:
			h.State = "forecast"
		}
		t.add(h, s.State.Item)
	}
	for _, a := range t.d.Course.Absences {
		h := happening{On: a.Span.From, Until: a.Span.To, Lane: laneTerms, Kind: "recovered",
			Text: w.T("cli.timeline.recovered")}
		if a.Leave {
			h.Kind, h.Text = "leave", w.T("cli.timeline.leave")
		}
		t.add(h, a.Item)
	}
}

func (t *timeline) tracks() {
	w := t.words
	for _, f := range t.d.Course.First {
		h := happening{On: f.On, Lane: laneFirst, Kind: "reviewed", Text: w.T("cli.timeline.reviewed")}
		if f.State != "" {
			h.Kind, h.Text = string(f.State), w.F("cli.timeline.first-track", f.State)
		}
		h.Text = joined(": ", h.Text, oneLine(f.Note))
		t.add(h, f.Item)
	}
	if start := t.d.Course.Assignment.Start; !start.IsZero() {
		t.add(happening{On: start, Lane: laneSecond, Kind: "start", Text: w.T("cli.timeline.start")}, journal.ID{})
	}
	for _, p := range t.d.Course.Phases {
		t.add(happening{On: p.On, Lane: laneSecond, Kind: p.Phase.Name(),
			Text: joined(": ", w.F("cli.timeline.phase", p.Phase), p.Reason)}, p.Item)
	}
	for _, p := range t.d.Course.Pauses {
		until := p.Ended
		if until.IsZero() {
			until = p.Until
		}
		t.add(happening{On: p.From, Until: until, Lane: laneSecond, Kind: "pause",
			Text: joined(": ", w.T("phase.paused"), p.Reason)}, p.Item)
	}
}

func (t *timeline) contacts() {
	w := t.words
	for _, k := range t.d.Agenda.Contacts {
		t.add(happening{On: k.On, Lane: laneContact, Kind: string(k.Kind),
			Text: joined(": ", joined(" ", w.Choice("kind", string(k.Kind)), k.With),
				oneLine(joined(" · ", k.Discussed, k.Agreed, k.Next)))}, k.Item)
	}
	for _, a := range t.d.Agenda.Appointments {
		h := happening{On: a.On, Lane: laneContact, Kind: "appointment", State: string(a.Result),
			Text: joined(", ", joined(" ", w.Choice("kind", string(a.Kind)), a.At.String()), a.With, a.Place)}
		if a.Open() && a.On < t.day {
			h.State = "open"
		}
		t.add(h, a.Item)
	}
	for _, k := range t.d.Agenda.Tasks {
		h := happening{On: k.Due, Lane: laneTasks, Kind: "task", Text: k.Text, State: "open"}
		switch {
		case k.Dropped:
			h.State = "dropped"
		case !k.Done.IsZero():
			h.On, h.State = k.Done, "done"
		}
		t.add(h, k.Item)
	}
	for _, r := range t.d.Agenda.Reports {
		t.add(happening{On: r.On, Lane: laneContact, Kind: "report",
			Text: w.F("cli.timeline.report", w.Choice("kind", r.Kind))}, r.Item)
	}
}

func (t *timeline) applications() {
	for _, a := range t.d.Applications {
		for _, s := range a.Steps {
			t.add(happening{On: s.On, Lane: laneApplications, Kind: string(s.Stage),
				Text: joined(": ", t.words.Stage(string(s.Stage)), joined(", ", a.Function, a.Employer))}, a.ID)
		}
		if p := a.Placement; !p.Item.IsZero() {
			t.add(happening{On: p.Start, Until: p.Until, Lane: laneApplications, Kind: "placement",
				Text: t.words.F("cli.timeline.placement", a.Employer)}, p.Item)
		}
	}
}

func (t *timeline) papers() {
	w := t.words
	for _, a := range t.d.Papers.Assessments {
		t.add(happening{On: a.On, Lane: laneCapacity, Kind: string(a.Kind),
			Text: joined(", ", w.Choice("kind", string(a.Kind)), a.Author)}, a.ID)
	}
	for _, p := range t.d.Papers.Documents {
		h := happening{On: p.Day(), Lane: lanePapers, Kind: p.Kind, Text: w.Choice("kind", p.Kind)}
		if !p.Signed.IsZero() {
			h.On, h.Text = p.Signed, joined(", ", h.Text, w.T("cli.timeline.signed"))
		}
		t.add(h, p.Item)
	}
}

// print writes the line as a table with a mark where today is.
func (t *timeline) print() {
	w := t.words
	now := ""
	if n := t.d.Week(t.day); n > 0 {
		now = w.SickWeek(n)
	}
	t.linef("%s · %s · %s", t.d.Name(), t.d.Number, joined(", ", w.DayLong(t.day), now))
	out, marked := &table{}, false
	out.add("", w.T("cli.col.date"), w.T("cli.col.week"), w.T("cli.col.lane"), w.T("cli.col.what"))
	for _, h := range t.list {
		if !marked && h.On > t.day {
			marked = true
			out.add("►", w.DayLong(t.day), weekText(known(t.d.Week(t.day))), "", w.T("cli.timeline.now"))
		}
		what := h.Text
		if !h.Until.IsZero() {
			what += " " + w.F("cli.show.until", w.DayLong(h.Until))
		}
		if state := w.Of("cli.state", h.State); h.State != "done" && h.State != "planned" {
			what += " (" + state + ")"
		}
		out.add(stateSign(h.State), dayOrUnknown(w.DayLong(h.On)), weekText(h.Week), w.Of("cli.lane", h.Lane), what)
	}
	if !marked {
		out.add("►", w.DayLong(t.day), weekText(known(t.d.Week(t.day))), "", w.T("cli.timeline.now"))
	}
	t.command.print(out)
	t.planned()
}

// planned prints the phases as they were planned beside how they ran, where the plan names their days.
func (t *timeline) planned() {
	plans := phasePlans(t.d, t.day)
	if len(plans) == 0 {
		return
	}
	w := t.words
	out := &table{}
	real, apart := w.T("cli.timeline.real"), w.T("cli.timeline.apart")
	out.add(w.T("timeline.match"), w.T("cli.timeline.planned"), real, apart)
	span := func(s civil.Span) string {
		return strings.TrimSpace(joined(" - ", w.DayLong(s.From), w.DayLong(s.To)))
	}
	for _, p := range plans {
		apart = ""
		if p.Apart != nil {
			apart = w.F("timeline.match.apart", *p.Apart)
		}
		out.add(w.Phase(p.Phase), span(p.Planned), span(p.Real), apart)
	}
	t.linef("")
	t.command.print(out)
}

func dayOrUnknown(s string) string {
	if s == "" {
		return "?"
	}
	return s
}

func weekText(week *int) string {
	if week == nil {
		return ""
	}
	return fmt.Sprintf("%3d", *week)
}

func stateSign(state string) string {
	switch state {
	case "done", string(dossier.Kept):
		return "√"
	case "unknown", "forecast":
		return "?"
	case "not-applicable", "dropped", string(dossier.Cancelled), string(dossier.NoShow), string(dossier.Moved):
		return "-"
	}
	return "○"
}
