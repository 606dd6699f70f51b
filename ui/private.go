package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/dialog"
	"spoorboek/ui/widget/form"
)

// private switches the privacy screen on or off. From then on panes write initials; what was said or opened
// before it may name people, so the status line says something new, the list of messages is silent about it
// (openMessages), forms get another title and every other window is covered (veiled).
func private(a *App) tea.Cmd {
	a.look.private = !a.look.private
	a.look.behind = 0
	a.idle.meeting = a.look.private && meets(a)
	word := text.ID("private.off")
	if a.look.private {
		a.look.behind = len(a.over)
		word = "private.on"
	}
	said := a.words().F(word, privateKey(a))
	if a.idle.meeting {
		said += " " + a.words().F("private.meeting", int(limitNow(a)/time.Minute))
	}
	a.say(pane.Toast{Text: said})
	for _, o := range a.over {
		if f, ok := o.(*formOver); ok {
			form.Rename(f.Form, formTitle(a, f.spec, pane.Form{Dossiers: f.ids, Prefill: f.prefill}))
		}
	}
	return a.tell(pane.Private{On: a.look.private})
}

// veiled tells whether the overlay at a height is covered: it was there before the privacy screen, or it is
// made of a file with names. A form shows what the coach is typing herself, under a title without a name.
func veiled(a *App, height int) bool {
	if !a.look.private {
		return false
	}
	switch a.over[height].(type) {
	case *formOver:
		return false
	case *incoming, *wizard:
		return true
	}
	return height < a.look.behind
}

// paintVeil covers a window that may name people.
func paintVeil(a *App, c *cell.Canvas, env pane.Env) {
	w := a.words()
	dialog.NewTell(w.T("private.veil"), []pane.Line{
		{Text: w.F("private.veil.how", privateKey(a)), Style: theme.Text},
	}).Draw(c, bodyRect(a), env)
}

// privateKey is the key that works everywhere, also where letters are text.
func privateKey(a *App) string {
	if keys := a.keys.info[action.FormPrivacy].Keys; len(keys) > 0 {
		return bar.Key(keys[0], a.words(), a.look.glyphs)
	}
	return ""
}
