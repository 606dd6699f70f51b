package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Guide is how a coach who is new is led: by five hints while she looks around in a demo, or by a lesson.
type Guide struct {
	Hints  bool            // say them in a demo
	From   int             // how many of them she has seen before: those do not come back
	Seen   func(int) error // remembers on this laptop how many she has seen; may be nil
	Lesson bool            // the round of five minutes in the place of the hints
}

// HintCount is how many hints there are: who has seen so many sees none.
const HintCount = 5

// guide is where the hints or the lesson stand. Its zero value leads nobody.
type guide struct {
	steps  []step
	at     int
	rows   int // that the panes last made room for
	lesson bool
	ended  bool // the words at the end of the lesson were put away
}

// step is one thing to do: its words, the actions whose keys they name, and how it is seen that it was done.
type step struct {
	say   text.ID
	keys  []action.ID
	done  func(deed) bool
	on    action.Screens // the screens it is true on; none: all
	alone text.ID        // its words where no panes stand beside the list; empty: the same
}

// deed is something the coach did: an action, an act that is on the disk, or somebody found.
type deed struct {
	action  action.ID
	act     string
	entries []journal.Entry
	found   bool
	shown   bool // the guide had something to say while it was done
}

// hintSteps are the five hints of the demo.
func hintSteps() []step {
	by := func(ids ...action.ID) func(deed) bool {
		return func(d deed) bool { return slices.Contains(ids, d.action) }
	}
	return []step{
		{
			say: "guide.hint.1", alone: "guide.hint.1.alone", keys: []action.ID{action.Down, action.Up},
			done: by(action.Down, action.Up, action.HalfDown), on: action.Morning,
		},
		{
			say: "guide.hint.2", keys: []action.ID{action.Contact, action.FormSave},
			done: by(action.Contact, action.AddContact), on: action.Morning,
		},
		{
			say: "guide.hint.3", keys: []action.ID{action.Date, action.Done},
			done: by(action.Date, action.Done), on: action.Morning | action.Dossier | action.Agenda,
		},
		{say: "guide.hint.4", keys: []action.ID{action.Palette, action.Help}, done: by(action.Palette)},
		{say: "guide.hint.5", keys: []action.ID{action.Undone}, done: by(action.Undone)},
	}
}

// lessonSteps are the steps of the lesson: the morning of a coach, each seen to be done.
func lessonSteps() []step {
	act := func(names ...string) func(deed) bool {
		return func(d deed) bool { return slices.Contains(names, d.act) }
	}
	return []step{
		{say: "guide.lesson.1", keys: []action.ID{action.Contact, action.FormSave}, done: act("contact")},
		{say: "guide.lesson.2", keys: []action.ID{action.Task, action.FormSave}, done: addedWithDay},
		{say: "guide.lesson.3", keys: []action.ID{action.Phase}, done: act("phase")},
		{
			say: "guide.lesson.4", keys: []action.ID{action.Screen5, action.Step, action.AddApplication},
			done: act("step", "application"),
		},
		{say: "guide.lesson.5", keys: []action.ID{action.Undone}, done: act(desk.NameUndo)},
		{say: "guide.lesson.6", keys: []action.ID{action.Palette}, done: func(d deed) bool { return d.found }},
	}
}

// addedWithDay reports whether a task was added that has a day.
func addedWithDay(d deed) bool {
	return d.act == "task" && slices.ContainsFunc(d.entries, func(e journal.Entry) bool {
		f, ok := e.Fact.(dossier.TaskAdded)
		return ok && !f.Due.IsZero()
	})
}

// beginGuide starts the hints or the lesson in a demo that has just opened; one that runs goes on.
func beginGuide(a *App) {
	g, o := &a.look.guide, a.opt.Look.Guide
	if !a.opt.Pretty || g.steps != nil {
		return
	}
	switch {
	case o.Lesson:
		*g = guide{steps: lessonSteps(), lesson: true}
	case o.Hints:
		*g = guide{steps: hintSteps(), at: min(max(0, o.From), len(hintSteps()))}
	}
}

// heed tells the guide what the coach did. Esc puts a hint away without doing it; a step of the lesson must
// be done. A hint that does not stand on the screen waits: nothing done elsewhere takes it away.
func heed(a *App, d deed) tea.Cmd {
	g := &a.look.guide
	over := g.at >= len(g.steps)
	away := d.action == action.Back
	switch {
	case over && away && g.lesson:
		g.ended = true
	case over || !g.lesson && !d.shown || !g.steps[g.at].done(d) && (g.lesson || !away):
		return nil
	default:
		g.at++
		rememberHint(a)
	}
	return layoutPanes(a)
}

// puttable tells whether Esc puts away what the guide says: a hint, or the words after the lesson.
func puttable(a *App) bool {
	if g := &a.look.guide; g.lesson && g.at < len(g.steps) {
		return false
	}
	return scopeNow(a) == action.Normal && guideText(a) != "" && len(guideLines(a)) > 0
}

// rememberHint keeps on this laptop that the hint was seen.
func rememberHint(a *App) {
	seen := a.opt.Look.Guide.Seen
	if a.look.guide.lesson || seen == nil {
		return
	}
	if err := seen(a.look.guide.at); err != nil {
		a.fail(err)
	}
}

// guideText is what the guide says now; nothing when it has nothing to say.
func guideText(a *App) string {
	g, w := &a.look.guide, a.words()
	if g.at < len(g.steps) {
		s := g.steps[g.at]
		if s.on != 0 && s.on&screenNow(a) == 0 {
			return ""
		}
		if s.alone != "" && (a.bench.zoom != "" || !beside(a)) {
			s.say = s.alone
		}
		var keys []any
		for _, id := range s.keys {
			keys = append(keys, keyName(a, a.keys.info[id]))
		}
		if g.lesson {
			return w.F("guide.lesson", g.at+1, len(g.steps)) + " " + w.F(s.say, keys...)
		}
		return w.F(s.say, keys...) + " " + w.T("guide.away")
	}
	if g.lesson && !g.ended {
		return w.F("guide.lesson.end", keyName(a, a.keys.info[action.Help]), keyName(a, a.keys.info[action.Close]))
	}
	return ""
}

// guideMost is the most rows that the guide takes.
const guideMost = 2

// guideLines are the rows of the guide above the status line.
func guideLines(a *App) []string {
	if a.look.guide.steps == nil || classNow(a) == pane.XS {
		return nil
	}
	said := guideText(a)
	if said == "" {
		return nil
	}
	lines := cell.Wrap(said, a.size.w-2)
	return lines[:min(len(lines), guideMost)]
}

// paintGuide draws the rows of the guide at the foot of the body.
func paintGuide(a *App, c *cell.Canvas, env pane.Env) {
	lines := guideLines(a)
	_, foot := c.Bounds().Bottom(footRows + len(lines))
	for i, line := range lines {
		row := foot.Row(i)
		c.Paint(row, theme.Warn)
		c.PutCut(row.X+1, row.Y, line, theme.Warn, row.W-2, env.Glyphs.Marks.More)
	}
}

// roomForGuide lays the panes anew when the guide has more or fewer rows to say, as on another screen.
func roomForGuide(a *App) tea.Cmd {
	n := len(guideLines(a))
	if n == a.look.guide.rows || a.gate.closed() {
		return nil
	}
	a.look.guide.rows = n
	return layoutPanes(a)
}
