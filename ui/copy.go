package ui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/caseload"
	"spoorboek/ui/text"
)

// copied is something of the current dossier that goes to the clipboard, and whether it is personal.
type copied struct {
	word     text.ID
	personal bool
	take     func(*App, *dossier.Dossier) string
}

// copies are the actions that copy.
func copies() map[action.ID]copied {
	return map[action.ID]copied{
		action.CopyLine:    {"copy.line", true, copyWho},
		action.CopySummary: {"copy.summary", true, copySummary},
		action.CopyName:    {"copy.name", true, func(_ *App, d *dossier.Dossier) string { return d.Name() }},
		action.CopyPhone:   {"copy.phone", true, func(_ *App, d *dossier.Dossier) string { return d.Person.Phone }},
		action.CopyEmail:   {"copy.email", true, func(_ *App, d *dossier.Dossier) string { return d.Person.Email }},
		action.CopyAddress: {"copy.address", true, copyAddress},
		action.CopyDate:    {"copy.date", false, copyDate},
		action.CopyNumber:  {"copy.number", false, func(_ *App, d *dossier.Dossier) string { return d.Number }},
	}
}

// copyWho says of whom the dossier is and how far, where no line is under the cursor.
func copyWho(a *App, d *dossier.Dossier) string {
	w, today := a.words(), a.today()
	parts := []string{d.Number, d.Name(), w.SickWeek(d.Week(today)), w.Phase(d.Phase(today).Name())}
	return strings.Join(parts, " · ")
}

func copySummary(a *App, d *dossier.Dossier) string {
	w, today := a.words(), a.today()
	lines := []string{copyWho(a, d), d.Employer.Name}
	if last := d.LastContact(today); !last.IsZero() {
		lines = append(lines, w.F("copy.contact", w.DayLong(last)))
	}
	for _, m := range d.Calendar.Moments {
		if m.Due >= today {
			lines = append(lines, w.DayLong(m.Due)+"  "+w.Moment(string(m.Code)))
		}
	}
	return strings.Join(lines, "\n")
}

func copyAddress(_ *App, d *dossier.Dossier) string {
	return strings.Trim(strings.Join([]string{d.Name(), d.Employer.Name, d.Employer.Contact}, "\n"), "\n")
}

// copyDate is the day of the line under the cursor, else the next one by law.
func copyDate(a *App, d *dossier.Dossier) string {
	if day := dueNow(a); !day.IsZero() {
		return a.words().DayLong(day)
	}
	for _, m := range d.Calendar.Moments {
		if m.Due >= a.today() {
			return a.words().DayLong(m.Due)
		}
	}
	return ""
}

// dueNow is the day of the line under the cursor; zero when it has none.
func dueNow(a *App) civil.Date {
	if a.bench.focus == pane.Morning {
		return caseload.Due(a.bench.list)
	}
	if p, ok := focusedPane(a).(pane.Due); ok {
		return p.Due()
	}
	return 0
}

// lineNow is what stands under the cursor, as text; empty where that is nothing.
func lineNow(a *App) string {
	if a.bench.focus == pane.Morning {
		return caseload.Said(a.bench.list, envNow(a))
	}
	lines, _ := searched(a)
	for _, l := range lines {
		if l.Here {
			return ofColumns(l.Text)
		}
	}
	return ""
}

// ofColumns puts dots where a line had room between its columns.
func ofColumns(line string) string {
	var parts []string
	for part := range strings.SplitSeq(line, "  ") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

// copiesItself reports whether the pane with the keys has something of its own to copy: then that goes before
// what is copied of the current dossier.
func copiesItself(a *App, id action.ID) bool {
	ok, _ := focusedPane(a).Can(id)
	return ok
}

// copyWhat copies something of the current dossier as soon as that has been read.
func copyWhat(a *App, id action.ID, what copied) tea.Cmd {
	if id == action.CopyLine {
		if line := lineNow(a); line != "" {
			return copyOut(a, pane.Copy{Text: line, What: a.words().T(what.word), Personal: true})
		}
	}
	d := a.bench.dossier
	if d == nil || d.ID != a.bench.current {
		return nil
	}
	s := what.take(a, d)
	if s == "" {
		a.say(pane.Toast{Text: a.words().T("copy.nothing"), Kind: pane.Warn})
		return nil
	}
	return copyOut(a, pane.Copy{Text: s, What: a.words().T(what.word), Personal: what.personal})
}

// clipLife is how long personal data stays on the clipboard.
const clipLife = time.Minute

// clip is the personal data that was put on the clipboard last, until it is taken off.
type clip struct {
	n    int
	text string
}

// clipOver says that the n-th text has been on the clipboard long enough.
type clipOver struct{ n int }

// copyOut puts text on the clipboard: through the terminal, and with the system's own when there is one.
// Personal data is taken off again after a minute.
func copyOut(a *App, r pane.Copy) tea.Cmd {
	put := a.opt.World.Clip
	where := text.ID("copy.terminal")
	cmds := []tea.Cmd{tea.SetClipboard(r.Text)}
	if put != nil {
		where = "copy.system"
		cmds = append(cmds, func() tea.Msg { _ = put.Write(r.Text); return nil })
	}
	said := a.words().F(where, r.What)
	a.status.clip = clip{n: a.status.clip.n + 1}
	if r.Personal {
		a.status.clip.text = r.Text
		said += a.words().T("copy.cleared")
		n := a.status.clip.n
		cmds = append(cmds, a.opt.World.After(clipLife, func(time.Time) tea.Msg { return clipOver{n} }))
	}
	a.say(pane.Toast{Text: said})
	return join(cmds...)
}

// clearClip takes personal data off the clipboard, unless something else was put there since.
func clearClip(a *App) tea.Cmd {
	c := a.status.clip
	if c.text == "" {
		return nil
	}
	a.status.clip.text = ""
	put := a.opt.World.Clip
	if put == nil {
		return tea.SetClipboard("")
	}
	return func() tea.Msg {
		if now, err := put.Read(); err == nil && now != c.text {
			return nil
		}
		_ = put.Write("")
		return tea.SetClipboard("")()
	}
}
