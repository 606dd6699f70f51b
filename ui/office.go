package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/model/signal"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// writeOffice writes facts of the office as one act.
func writeOffice(a *App, r pane.Office, from pane.Name) tea.Cmd {
	if a.opt.ReadOnly {
		a.say(pane.Toast{Text: a.words().T("write.readonly"), Kind: pane.Warn})
		return nil
	}
	return sendTask(a, task{name: r.Name, from: from},
		func(ctx context.Context, d *desk.Desk) (desk.Result, error) {
			return d.DoOffice(ctx, r.Name, r.Facts...)
		})
}

// ofTheOffice reports whether an act changed the office's own journal, or took such a change back: the
// caseload is then judged anew.
func ofTheOffice(res desk.Result) bool {
	return len(res.Entries) > 0 && len(res.Dossiers) == 0
}

// dress puts on what the office remembers of language and signs. What the command line said goes first.
func dress(a *App, o *office.Office) {
	if lang := text.Lang(o.Lang); o.Lang != "" && lang != a.words().Lang() && !a.opt.Look.Asked {
		otherLanguage(a)
	}
	a.idle.limit = time.Duration(o.LockMinutes()) * time.Minute
	if o.Options[optionGlyphs] == "ascii" {
		a.look.glyphs = theme.ASCII()
	}
}

// optionGlyphs is the office's name for the signs that are drawn.
const optionGlyphs = "glyphs"

// missesCopy is the signal that there was no copy outside this laptop for long. It is said once after
// opening, and stands above the list of the morning until a copy was made.
func missesCopy(a *App, rows []caseload.Row, o *office.Office, set norm.Settings) signal.Signal {
	if a.opt.Demo != nil || a.opt.Pretty {
		return signal.Signal{}
	}
	s, is := signal.Office(o.Copied, firstCame(rows), a.today(), set)
	if is && !a.status.reminded {
		a.say(pane.Toast{Text: text.Signal(a.words(), s), Kind: pane.Warn})
	}
	a.status.reminded = true
	return s
}

// firstCame is the day on which the first dossier came in.
func firstCame(rows []caseload.Row) civil.Date {
	var first civil.Date
	for i := range rows {
		first = civil.Min(first, rows[i].In.Came)
	}
	return first
}
