package ui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/track"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// phaseOver lets choose a phase and shows the checklist of the transition to the one under the cursor.
type phaseOver struct {
	ids      []journal.ID
	from     pane.Name
	present  track.Phase
	evidence track.Evidence
	at       int
}

// openPhase reads the first dossier for its evidence and then shows the phases.
func openPhase(a *App, ids []journal.ID, from pane.Name) tea.Cmd {
	if len(ids) == 0 {
		if ids = targetsNow(a); len(ids) == 0 {
			a.say(pane.Toast{Text: a.words().T("write.nobody"), Kind: pane.Warn})
			return nil
		}
	}
	return prepare(a, ready{phase: ids, from: from}, ids[0])
}

// prepare reads a dossier for an overlay. Keys wait until it is there, so that fast typing goes where it
// was meant.
func prepare(a *App, m ready, id journal.ID) tea.Cmd {
	d := a.desk
	a.door.holding = true
	return a.later(func() tea.Msg {
		ctx := context.Background()
		if m.d, m.err = d.Dossier(ctx, id); m.err == nil {
			readWary(ctx, d, &m, id)
		}
		return m
	})
}

// onPrepared opens what was waiting for its dossier, and then does the keys that were typed meanwhile.
func onPrepared(a *App, m ready) tea.Cmd {
	if !m.undo.IsZero() && m.err == nil {
		return askAlong(a, m)
	}
	a.door.holding = false
	if m.err != nil {
		a.door.held = nil
		a.fail(m.err)
		return nil
	}
	switch {
	case m.form != nil && settles(*m.form):
		return join(askConflict(a, m), flushKeys(a))
	case m.form != nil:
		if spec, ok := dossier.SpecOf(m.form.Act); ok {
			pushForm(a, spec, m)
		}
	case len(m.wrote) > 0:
		return join(pushOffers(a, m), flushKeys(a))
	case len(m.phase) > 0:
		pushPhase(a, m)
	}
	return flushKeys(a)
}

func pushPhase(a *App, m ready) {
	p := &phaseOver{ids: m.phase, from: m.from, present: m.d.Phase(a.today()), evidence: m.d.Evidence(a.today())}
	next, ok := p.present.Next()
	if !ok {
		next = p.present
	}
	p.at = int(next)
	a.push(p)
}

func (p *phaseOver) scope() action.Scope { return action.Pick }

func (p *phaseOver) act(a *App, id action.ID) tea.Cmd {
	n := len(track.Phases())
	switch id {
	case action.PickUp:
		p.at = (p.at + n - 1) % n
	case action.PickDown, action.PickFill:
		p.at = (p.at + 1) % n
	case action.PickClose:
		a.drop(p)
		a.repeat.stop()
	case action.PickRun:
		return p.choose(a)
	}
	return nil
}

// typed jumps to the phase whose name begins with the letter, or whose number is typed. d asks the day: a
// phase that began earlier, or begins later.
func (p *phaseOver) typed(a *App, msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok || k.Text == "" {
		return nil
	}
	phases := track.Phases()
	if k.Text == "d" {
		a.drop(p)
		a.repeat.stop()
		to := map[string]string{"to": phases[p.at].Name()}
		return openForm(a, pane.Form{Act: "phase", Dossiers: p.ids, Prefill: to, Field: "on"}, p.from)
	}
	if d := int(k.Text[0]) - '1'; d >= 0 && d < len(phases) {
		p.at = d
		return nil
	}
	for step := 1; step <= len(phases); step++ {
		i := (p.at + step) % len(phases)
		if strings.HasPrefix(a.words().Phase(phases[i].Name()), strings.ToLower(k.Text)) {
			p.at = i
			break
		}
	}
	return nil
}

// choose enters the phase. Whatever the gate misses is asked a reason for, once the act itself has said so.
func (p *phaseOver) choose(a *App) tea.Cmd {
	to := track.Phases()[p.at]
	a.drop(p)
	a.repeat.answer(to)
	return a.write(task{ids: p.ids, act: dossier.EnterPhase{To: to}, from: p.from})
}

func (p *phaseOver) draw(a *App, c *cell.Canvas, env pane.Env) {
	w, more := env.Words, env.Glyphs.Marks.More
	phases := track.Phases()
	to := phases[p.at]
	gate := track.Gate(p.present, to)
	bounds := bodyRect(a)
	width := min(76, bounds.W)
	wide := min(listWide, max(listLeast, (width-4)/2))
	below := width-4-wide < listLeast // no room for words beside the phases
	if below {
		wide = 0
	}
	asked := 0
	for _, condition := range gate {
		asked += len(askedOf(condition, width-4-wide, env))
	}
	high := max(len(phases), asked+2) + 2
	if below {
		high = len(phases) + asked + 1
	}
	box := bounds.Centre(width, min(bounds.H, high+2))
	room := box.Inset(1, 1).H
	rows := room
	if below {
		rows = min(len(phases), max(2, rows-asked-1))
		room -= rows
	}
	top := max(0, p.at-rows+1)
	in := c.Box(box, cell.Frame{
		Title: p.title(a), Foot: w.T("phase.foot"), Focus: true, Line: theme.FrameFocus, Words: theme.Heading,
		Up: top > 0, More: top+rows < len(phases) || asked >= room,
	}).Inset(1, 0)
	if rows > len(phases) { // air above them
		_, in = in.Top(1)
	}
	list, checks := in.Left(wide)
	if below {
		list, checks = in.Top(rows)
	}
	for i, phase := range phases[top:min(len(phases), top+rows)] {
		row := list.Row(i)
		name := phase.Code() + "  " + w.Phase(phase.Name())
		if phase == p.present && len(p.ids) == 1 {
			name += " " + w.T("phase.now")
		}
		c.PutCut(row.X+2, row.Y, name, theme.Text, row.W-3, more)
		if phase == to {
			c.Paint(row, theme.Cursor)
			c.Put(row.X, row.Y, env.Glyphs.Signs.Cursor, theme.Cursor, 1)
		}
	}
	p.drawGate(c, checks, gate, env)
}

// The phases take half of the window, within these; what the step asks stands beside them, or below them in a
// window with less room for it than the least.
const (
	listLeast = 24
	listWide  = 30
)

// askedOf is what a condition asks, in lines that fit beside its sign.
func askedOf(condition track.Condition, width int, env pane.Env) []string {
	return cell.Wrap(env.Words.Of("reason", string(condition)), max(1, width-2))
}

// title says whose phase changes.
func (p *phaseOver) title(a *App) string {
	who := a.words().N("toast.dossiers", len(p.ids))
	if len(p.ids) == 1 {
		who = nameOf(a, p.ids[0], nil)
	}
	return a.words().T("phase.title") + ": " + who
}

// drawGate shows what the transition asks: met, met in amber, or missing.
func (p *phaseOver) drawGate(c *cell.Canvas, r cell.Rect, gate []track.Condition, env pane.Env) {
	w, more := env.Words, env.Glyphs.Marks.More
	head := r.Row(0)
	if len(p.ids) > 1 { // what was read is of one of them
		c.PutCut(head.X, head.Y, w.T("phase.many"), theme.Muted, head.W, more)
		c.PutCut(head.X, head.Y+1, w.T("phase.many.asked"), theme.Muted, head.W, more)
		return
	}
	switch {
	case track.Phases()[p.at] == p.present:
		c.PutCut(head.X, head.Y, w.T("phase.here"), theme.Muted, head.W, more)
		return
	case len(gate) == 0:
		c.PutCut(head.X, head.Y, w.T("phase.free"), theme.Muted, head.W, more)
		return
	}
	c.PutCut(head.X, head.Y, w.T("phase.asks"), theme.Muted, head.W, more)
	y := 1
	for _, condition := range gate {
		row := r.Row(y)
		if row.Empty() {
			return
		}
		sign, style := env.Glyphs.Signs.Late, theme.Warn
		switch {
		case p.evidence.Met(condition) && !p.evidence.Amber(condition):
			sign, style = env.Glyphs.Signs.Done, theme.Done
		case p.evidence.Met(condition):
			sign, style = env.Glyphs.Signs.Planned, theme.Planned
		}
		c.Put(row.X, row.Y, sign, style, 1)
		for _, line := range askedOf(condition, row.W, env) {
			c.PutCut(row.X+2, row.Y, line, theme.Text, row.W-2, more)
			y++
			row = r.Row(y)
		}
	}
}
