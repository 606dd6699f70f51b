package ui

import (
	"context"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// handler is what the program itself does with an action.
type handler func(*App) tea.Cmd

// handlers are the actions that are the program's own, whatever pane has the keys.
func handlers() map[action.ID]handler {
	return map[action.ID]handler{
		action.NextPane:  func(a *App) tea.Cmd { return turnFocus(a, 1) },
		action.PrevPane:  func(a *App) tea.Cmd { return turnFocus(a, -1) },
		action.Zoom:      func(a *App) tea.Cmd { return zoomPane(a, a.bench.focus) },
		action.Palette:   func(a *App) tea.Cmd { return openPalette(a) },
		action.Help:      func(a *App) tea.Cmd { return openHelp(a) },
		action.Menu:      func(a *App) tea.Cmd { return openMenu(a) },
		action.Messages:  func(a *App) tea.Cmd { return openMessages(a) },
		action.Undone:    func(a *App) tea.Cmd { return undoLast(a) },
		action.Redo:      func(a *App) tea.Cmd { return redoLast(a) },
		action.Repeat:    func(a *App) tea.Cmd { return repeatLast(a) },
		action.LockNow:   func(a *App) tea.Cmd { return a.lock(unlock.Asked) },
		action.FormLock:  func(a *App) tea.Cmd { return a.lock(unlock.Asked) },
		action.Suspend:   suspend,
		action.Privacy:   private,
		action.Close:     leaveScreen,
		action.Quit:      quitNow,
		action.Previous:  func(a *App) tea.Cmd { cmd, _ := goBack(a); return cmd },
		action.AddImport: func(a *App) tea.Cmd { return openImport(a) },
		action.AddDossier: func(a *App) tea.Cmd {
			a.repeat.stop()
			return openForm(a, pane.Form{Act: "new"}, a.bench.focus)
		},
		action.ViewPalette:  nextPalette,
		action.ViewLanguage: otherLanguage,
		action.ViewKeys:     openKeys,
		action.Erase:        askErase,
		action.PersonCopy:   askAccess,
		action.Export:       askExport,
		action.DayList:      askDayList,
		action.ViewMouse:    switchMouse,
		action.ViewMotion:   switchMotion,
		action.ViewAway:     switchAway,
		action.ViewSide:     switchSide,
		action.Pin:          pin,
		action.Delete:       askBin,
		action.Editor:       editNote,
		action.Report:       makeReport,
		action.AddReport:    makeReport,
		action.TextBlock:    chooseBlock,
	}
}

// ownAction does an action that is the program's; done is false for one that belongs to a pane.
func ownAction(a *App, id action.ID) (cmd tea.Cmd, done bool) {
	if id == action.FormPrivacy {
		id = action.Privacy
	}
	if name, ok := a.keys.screens[id]; ok {
		return showScreen(a, name), true
	}
	if what, ok := a.keys.copies[id]; ok && !copiesItself(a, id) {
		return copyWhat(a, id, what), true
	}
	if h, ok := a.keys.own[id]; ok {
		return h(a), true
	}
	if cmd, done := find(a, id); done {
		return cmd, true
	}
	return lead(a, id)
}

// leaveScreen closes the screen; on the first one a second q quits.
func leaveScreen(a *App) tea.Cmd {
	if cmd, back := goBack(a); back {
		return cmd
	}
	return quitTwice(a)
}

func suspend(a *App) tea.Cmd {
	if !a.opt.World.Suspend {
		return undoLast(a)
	}
	a.gate.suspend = true
	if cmd := a.lock(unlock.Away); cmd != nil || a.gate.closing {
		return cmd
	}
	a.gate.suspend = false
	return standAside(a)
}

// nextPalette steps through the palettes.
func nextPalette(a *App) tea.Cmd {
	a.look.setting = nextName(a)
	repaint(a)
	name := a.words().Of("palette", "name", string(a.look.theme.Name.Chosen()))
	if a.look.setting == theme.Follow {
		name = a.words().F("palette.follows", name)
	}
	a.say(pane.Toast{Text: a.words().F("look.palette", name)})
	return keepOption(a, optionPalette, string(a.look.setting))
}

// nextName is the palette after the one that is shown; after the last the colours follow the terminal again.
func nextName(a *App) theme.Name {
	names := theme.Names()
	switch i := slices.Index(names, a.look.theme.Name.Chosen()) + 1; {
	case i < len(names):
		return names[i]
	case a.look.setting != theme.Follow && a.opt.Look.NoColor == "":
		return theme.Follow
	}
	return names[0]
}

// optionPalette is the office's name for the palette of colours.
const optionPalette = "palette"

// keepOption remembers how the screens look. It is no act of the coach's: undo passes it by.
func keepOption(a *App, key, value string) tea.Cmd {
	if a.desk == nil || a.opt.ReadOnly {
		return nil
	}
	d := a.desk
	return a.later(func() tea.Msg {
		fact := office.OptionChanged{Key: key, Value: plain.Line(value)}
		_, err := d.DoOffice(context.Background(), "option", fact)
		return draftKept{err}
	})
}

// wear puts on the look that the office remembers.
func wear(a *App, options map[string]string) {
	if name, chosen := options[optionPalette]; chosen {
		a.look.setting = theme.Name(name)
		repaint(a)
	}
	a.look.nomouse = options[optionMouse] == "off"
	a.look.still = options[optionMotion] == "off"
	a.idle.away.locks = options[optionAway] == "on"
	a.bench.alone = options[optionSide] == "off"
}

// editNote writes a note on the chosen dossiers in the coach's own editor.
func editNote(a *App) tea.Cmd {
	req, cmd := focusedPane(a).Act(action.Editor)
	if a.bench.focus == pane.Reports {
		return join(cmd, a.ask(req, pane.Reports))
	}
	r, written := req.(pane.Form)
	if !written {
		r = pane.Form{Act: "note"}
	}
	cmd = join(cmd, openForm(a, r, a.bench.focus))
	f := openedForm(a)
	if f == nil {
		return cmd
	}
	return join(cmd, editOutside(a, f))
}

// spoken is a pane that can change its language.
type spoken interface{ SetWords(*text.Words) }

// otherLanguage changes between Dutch and English.
func otherLanguage(a *App) tea.Cmd {
	lang := text.EN
	if a.words().Lang() == text.EN {
		lang = text.NL
	}
	a.look.words = text.New(lang)
	for _, name := range a.bench.order() {
		if p, ok := a.bench.panes[name].(spoken); ok {
			p.SetWords(a.look.words)
		}
	}
	return nil
}

// deletesItself tells whether Delete is for the pane that has the keys. A whole dossier is deleted where
// dossiers are looked at: in the list, and on its own screen while the cursor names nothing in it. Everywhere
// else Delete is about the line: an application, a task, an entry of the log, what lies in the bin.
func deletesItself(a *App) bool {
	switch a.bench.focus {
	case pane.Morning:
		return false
	case pane.Dossier:
		p, names := focusedPane(a).(interface{ NamesOne() bool })
		return pickedHere(a) > 0 || names && p.NamesOne()
	}
	return true
}

// pickedHere is how many lines are chosen in the pane that has the keys.
func pickedHere(a *App) int {
	if p, ok := focusedPane(a).(interface{ Picked() int }); ok {
		return p.Picked()
	}
	return 0
}

// askBin asks before dossiers go to the bin: the cursor stands on Cancel, and one dossier's number must be
// typed.
func askBin(a *App) tea.Cmd {
	if deletesItself(a) {
		req, _ := focusedPane(a).Act(action.Delete)
		return a.ask(req, a.bench.focus)
	}
	ids := targetsNow(a)
	if len(ids) == 0 {
		return nil
	}
	w := a.words()
	who, sure, label := w.N("toast.dossiers", len(ids)), strconv.Itoa(len(ids)), "bin.count"
	if row, ok := a.bench.list.Row(ids[0]); ok && len(ids) == 1 {
		who, sure, label = nameOf(a, ids[0], nil), row.Number, "bin.number"
	}
	then := pane.Prompt{
		Title: w.N("bin.title", len(ids)), Label: w.T(text.ID(label)), Required: true, Enter: w.T("bin.enter"),
		Lines: []string{who, w.F(text.ID(label+".type"), sure)},
		Then: func(typed string) pane.Request {
			if typed != sure {
				return pane.Toast{Text: w.T(text.ID(label + ".wrong")), Kind: pane.Warn}
			}
			return pane.Do{Dossiers: ids, Act: dossier.Bin{}}
		},
	}
	return a.ask(pane.Ask{
		Title: w.N("bin.title", len(ids)), Lines: []string{who, "", w.N("bin.lines", len(ids))},
		Buttons: []pane.Button{{Label: w.T("bin.yes"), Then: then}},
	}, a.bench.focus)
}
