package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/form"
)

// The zones of the frame; those of rows and tabs are named where they are drawn.
const (
	paneZone  = "pane"
	shadeZone = "shade"
)

// double is how soon a second click on the same row opens it.
const double = 400 * time.Millisecond

// wheelStep is how many rows one notch of the wheel goes.
const wheelStep = 3

// click remembers the last one, to know a double click.
type click struct {
	at   time.Time
	spot cell.Zone
}

// optionMouse is the office's name for whether the mouse does anything.
const optionMouse = "mouse"

// switchMouse lets the mouse do something here, or leaves it to the terminal.
func switchMouse(a *App) tea.Cmd {
	a.look.nomouse = !a.look.nomouse
	word, value := a.words().T("mouse.on"), "on"
	if a.look.nomouse {
		word, value = a.words().T("mouse.off"), "off"
	}
	a.say(pane.Toast{Text: word})
	return keepOption(a, optionMouse, value)
}

// pointed is an overlay with rows that can be pointed at.
type pointed interface {
	point(a *App, row int) tea.Cmd
}

// pointing takes what the mouse does.
func pointing(a *App, m tea.MouseMsg) tea.Cmd {
	switch m := m.(type) {
	case tea.MouseClickMsg:
		return clicked(a, m.Mouse())
	case tea.MouseWheelMsg:
		return wheeled(a, m.Mouse())
	}
	return nil
}

// clicked does what a click of the left button means: choose a screen, a pane, a row, or an answer. A second
// click on a row opens it. Everything it does has a key.
func clicked(a *App, m tea.Mouse) tea.Cmd {
	if m.Button != tea.MouseLeft || a.gate.closed() || a.door.busy() {
		return nil
	}
	touchNow(a)
	a.repeat.lapse()
	a.keys.Cancel()
	zones := cell.At(a.canvas, m.X, m.Y)
	if len(zones) == 0 {
		return nil
	}
	top := zones[0]
	if len(a.over) > 0 {
		if p, ok := a.over[len(a.over)-1].(pointed); ok && top.What == pane.Row {
			return p.point(a, top.Row)
		}
		return nil
	}
	again := a.bench.click.spot == top && a.opt.World.Clock().Sub(a.bench.click.at) <= double
	a.bench.click = click{a.opt.World.Clock(), top}
	if top.What == bar.TabZone {
		return a.do(action.ID("screen-" + top.Name))
	}
	name, ok := paneAt(zones)
	if !ok {
		return nil
	}
	a.bench.focus = name
	if top.What != pane.Row {
		return nil
	}
	if again {
		a.bench.click = click{}
		return a.do(action.Open)
	}
	return tellOne(a, name, pane.Clicked{Part: top.Part, Row: top.Row})
}

// paneAt is the pane that was pointed at.
func paneAt(zones []cell.Zone) (pane.Name, bool) {
	for _, z := range zones {
		if z.What == paneZone {
			return pane.Name(z.Name), true
		}
	}
	return "", false
}

// wheeled moves along what is under the pointer, without taking the keys there.
func wheeled(a *App, m tea.Mouse) tea.Cmd {
	if a.gate.closed() || a.door.busy() || m.Button != tea.MouseWheelDown && m.Button != tea.MouseWheelUp {
		return nil
	}
	touchNow(a)
	down := m.Button == tea.MouseWheelDown
	if n := len(a.over); n > 0 {
		id := action.PickUp
		if down {
			id = action.PickDown
		}
		if a.over[n-1].scope() != action.Pick {
			return nil
		}
		return a.over[n-1].act(a, id)
	}
	name, ok := paneAt(cell.At(a.canvas, m.X, m.Y))
	if !ok {
		return nil
	}
	id := action.Up
	if down {
		id = action.Down
	}
	var cmds []tea.Cmd
	for range wheelStep {
		if can, _ := a.bench.panes[name].Can(id); !can {
			break
		}
		req, cmd := a.bench.panes[name].Act(id)
		cmds = append(cmds, cmd, a.ask(req, name))
	}
	return join(cmds...)
}

func (p *picker) point(a *App, row int) tea.Cmd {
	p.Click(row)
	return p.act(a, action.PickRun)
}

func (h *helper) point(a *App, row int) tea.Cmd {
	h.Click(row)
	return h.act(a, action.PickRun)
}

func (p *rekeyer) point(a *App, row int) tea.Cmd {
	p.Click(row)
	return p.act(a, action.PickRun)
}

// point answers a question, or chooses an option, as Enter does.
func (w *window) point(a *App, row int) tea.Cmd {
	c, ok := w.Window.(interface{ Click(int) })
	if !ok {
		return nil
	}
	c.Click(row)
	if w.scope() == action.Dialog {
		return w.act(a, action.ButtonPress)
	}
	return w.act(a, action.PickRun)
}

func (f *formOver) point(_ *App, row int) tea.Cmd {
	form.Click(f.Form, row)
	return nil
}
