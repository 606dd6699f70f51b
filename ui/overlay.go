package ui

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/datepop"
	"spoorboek/ui/widget/dialog"
)

// overlay is what stands above the panes and has the keys: a dialog, a form, a list to pick from.
type overlay interface {
	scope() action.Scope
	act(*App, action.ID) tea.Cmd
	typed(*App, tea.Msg) tea.Cmd
	draw(*App, *cell.Canvas, pane.Env)
}

// push puts an overlay on top.
func (a *App) push(o overlay) {
	a.keys.Cancel()
	a.over = append(a.over, o)
}

// drop takes an overlay away, wherever it is.
func (a *App) drop(o overlay) {
	for i := len(a.over) - 1; i >= 0; i-- {
		if a.over[i] == o {
			a.over = append(a.over[:i:i], a.over[i+1:]...)
			if i < a.look.behind {
				a.look.behind--
			}
			return
		}
	}
}

// pressOverlay gives a key to the overlay on top.
func pressOverlay(a *App, k tea.KeyPressMsg, id action.ID, ok bool) tea.Cmd {
	top := a.over[len(a.over)-1]
	if !ok && top.scope() != action.Capture { // lock and privacy screen answer above every window
		always, _, known := a.keys.Press(k.String(), action.Typing)
		id, ok = always, known && global(always)
	}
	switch {
	case k.String() == "ctrl+l":
		return a.do(action.LockNow)
	case ok && global(id):
		return a.do(id)
	case veiled(a, len(a.over)-1) && !leaves(id):
		return nil // nothing is answered that cannot be read
	case ok:
		noteAction(a, id)
		return top.act(a, id)
	}
	return top.typed(a, k)
}

// leaves tells which actions close a window and do nothing else.
func leaves(id action.ID) bool {
	return id == action.PickClose || id == action.FormLeave || id == action.ButtonCancel
}

// window is a dialog; done turns its answer into what to do next.
type window struct {
	dialog.Window
	done func(dialog.Result) pane.Request
}

func (w *window) scope() action.Scope { return w.Window.Scope() }

func (w *window) act(a *App, id action.ID) tea.Cmd {
	return w.finish(a, w.Window.Act(id, a.opt.World.Clock()))
}

func (w *window) typed(a *App, msg tea.Msg) tea.Cmd { return w.finish(a, w.Window.Type(msg)) }

func (w *window) draw(a *App, c *cell.Canvas, env pane.Env) { w.Window.Draw(c, bodyRect(a), env) }

func (w *window) finish(a *App, r dialog.Result) tea.Cmd {
	if !r.Done {
		return nil
	}
	a.drop(w)
	if r.Index == dialog.Cancelled {
		a.repeat.stop()
		return nil
	}
	a.repeat.answer(r)
	return a.ask(w.done(r), a.bench.focus)
}

// dated is the date popup.
type dated struct {
	*datepop.Popup
	then func(civil.Date) pane.Request
}

func (d *dated) scope() action.Scope { return action.Pick }

func (d *dated) act(a *App, id action.ID) tea.Cmd { return d.finish(a)(d.Popup.Act(id)) }

func (d *dated) typed(a *App, msg tea.Msg) tea.Cmd { return d.finish(a)(d.Popup.Type(msg)) }

func (d *dated) draw(a *App, c *cell.Canvas, env pane.Env) { d.Popup.Draw(c, bodyRect(a), env) }

func (d *dated) finish(a *App) func(civil.Date, bool, bool) tea.Cmd {
	return func(day civil.Date, ok, done bool) tea.Cmd {
		if !done {
			return nil
		}
		a.drop(d)
		if !ok {
			a.repeat.stop()
			return nil
		}
		a.repeat.answer(day)
		return a.ask(d.then(day), a.bench.focus)
	}
}

// askWindow opens the dialogs that panes request.
func askWindow(a *App, req pane.Request) bool {
	if a.repeat.running() {
		return false
	}
	switch r := req.(type) {
	case pane.Prompt:
		prompt := dialog.NewPrompt(r.Title, r.Label, r.Lines, r.Recent, r.Required)
		prompt.Begin(r.Value).Does(r.Enter)
		a.push(&window{prompt, prompted(r)})
	case pane.Choice:
		var options []dialog.Option
		for _, o := range r.Options {
			options = append(options, dialog.Option(o))
		}
		ch := dialog.NewChoice(r.Title, r.Lines, options)
		if r.Quick {
			ch.Quick()
		}
		a.push(&window{ch, chosen(r)})
	case pane.Ask:
		var labels []string
		for _, b := range r.Buttons {
			labels = append(labels, b.Label)
		}
		now := a.opt.World.Clock()
		a.push(&window{dialog.NewAsk(r.Title, r.Lines, labels, now), pressed(r)})
	case pane.Tell:
		a.push(&window{dialog.NewTell(r.Title, r.Lines), func(dialog.Result) pane.Request { return nil }})
	case pane.DatePopup:
		pop := datepop.New(r.Title, r.Present, a.today())
		if r.Back {
			datepop.LookBack(pop)
		}
		a.push(&dated{pop, r.Then})
	default:
		return false
	}
	return true
}

func prompted(r pane.Prompt) func(dialog.Result) pane.Request {
	return func(res dialog.Result) pane.Request { return r.Then(res.Text) }
}

func chosen(r pane.Choice) func(dialog.Result) pane.Request {
	return func(res dialog.Result) pane.Request { return r.Then(res.Index) }
}

func pressed(r pane.Ask) func(dialog.Result) pane.Request {
	return func(res dialog.Result) pane.Request {
		if res.Index < 0 || res.Index >= len(r.Buttons) {
			return nil
		}
		return r.Buttons[res.Index].Then
	}
}
