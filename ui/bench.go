package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/agenda"
	"spoorboek/ui/screen/bin"
	"spoorboek/ui/screen/brief"
	"spoorboek/ui/screen/caseload"
	overview "spoorboek/ui/screen/dossier"
	"spoorboek/ui/screen/employers"
	"spoorboek/ui/screen/figures"
	"spoorboek/ui/screen/kept"
	"spoorboek/ui/screen/log"
	"spoorboek/ui/screen/pipeline"
	"spoorboek/ui/screen/profile"
	"spoorboek/ui/screen/reports"
	"spoorboek/ui/screen/riv"
	"spoorboek/ui/screen/settings"
	"spoorboek/ui/screen/threeway"
	"spoorboek/ui/screen/timeline"
	"spoorboek/ui/screen/vacancy"
	"spoorboek/ui/screen/whatif"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// bench is the workbench: its panes, which one has the keys and which one has the whole screen.
type bench struct {
	panes   map[pane.Name]pane.Pane
	list    *caseload.Pane
	log     *log.Pane
	focus   pane.Name
	zoom    pane.Name  // the pane with the whole screen; "" is the workbench
	trail   []place    // where the coach came from
	current journal.ID // the dossier that everything follows
	rects   map[pane.Name]cell.Rect
	dossier *dossier.Dossier // the current one, when it has been read
	rows    int              // dossiers in the caseload
	recent  []string         // entries last chosen in the palette, newest first
	reasons []string         // typed to pass a gate, newest first
	click   click            // the last one of the mouse
	alone   bool             // the list has the screen to itself
	find    search           // what is looked for on another screen than the list
}

// place is a way to look at the workbench.
type place struct{ focus, zoom pane.Name }

// four are the panes of the workbench, in the order of Tab.
func four() []pane.Name {
	return []pane.Name{pane.Morning, pane.Timeline, pane.Profile, pane.Pipeline}
}

func newBench(w *text.Words, g theme.Glyphs) bench {
	b := bench{focus: pane.Morning, list: caseload.New(w, g), log: log.New(w, g)}
	b.panes = map[pane.Name]pane.Pane{
		pane.Morning:  b.list,
		pane.Dossier:  overview.New(w, g),
		pane.Timeline: timeline.New(w, g),
		pane.Profile:  profile.New(w, g),
		pane.Pipeline: pipeline.New(w, g),
		pane.Log:      b.log,
		pane.Settings: settings.New(w, g),
		pane.Bin:      bin.New(w, g),
		pane.Agenda:   agenda.New(w, g),
		pane.Friday:   agenda.NewFriday(w, g),
		pane.WhatIf:   whatif.New(w, g),
	}
	b.panes[pane.Briefing], b.panes[pane.Threeway] = brief.New(w, g), threeway.New(w, g)
	b.panes[pane.Riv] = riv.New(w, g)
	b.panes[pane.Employers], b.panes[pane.Vacancy] = employers.New(w, g), vacancy.New(w, g)
	b.panes[pane.Figures], b.panes[pane.Kept] = figures.New(w, g), kept.New(w, g)
	b.panes[pane.Reports] = reports.New(w, g)
	return b
}

// order is how the panes are told and drawn: always the same.
func (b *bench) order() []pane.Name { return pane.Names() }

// shownPanes are the panes on the screen now.
func shownPanes(a *App) []pane.Name {
	switch {
	case a.bench.zoom != "":
		return []pane.Name{a.bench.zoom}
	case !beside(a):
		return []pane.Name{pane.Morning}
	}
	return four()
}

// focusedPane is the pane with the keys.
func focusedPane(a *App) pane.Pane { return a.bench.panes[a.bench.focus] }

// tell gives a message to every pane; what they request in answer is carried out.
func (a *App) tell(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, name := range a.bench.order() {
		req, cmd := a.bench.panes[name].Update(msg)
		cmds = append(cmds, cmd, a.ask(req, name))
	}
	return join(cmds...)
}

// goTo looks at the workbench another way and remembers where the coach came from.
func goTo(a *App, to place) tea.Cmd {
	here := place{a.bench.focus, a.bench.zoom}
	if to == here {
		return nil
	}
	a.bench.trail = append(a.bench.trail, here)
	if len(a.bench.trail) > 50 {
		a.bench.trail = a.bench.trail[1:]
	}
	return faceTo(a, to)
}

func faceTo(a *App, to place) tea.Cmd {
	a.bench.focus, a.bench.zoom = to.focus, to.zoom
	a.bench.find = search{}
	a.keys.Cancel()
	cmd := layoutPanes(a)
	switch to.zoom {
	case pane.Log:
		return join(cmd, readLog(a))
	case pane.Kept:
		return join(cmd, readStones(a))
	case pane.Bin:
		return join(cmd, readBin(a))
	case pane.Employers, pane.Vacancy, pane.Figures:
		return join(cmd, readDigests(a))
	}
	return cmd
}

// readDigests reads what the questions over the whole caseload need.
func readDigests(a *App) tea.Cmd {
	if a.desk == nil {
		return nil
	}
	d := a.desk
	return a.later(func() tea.Msg {
		got, err := d.Digests(context.Background())
		if err != nil {
			return draftKept{err}
		}
		erased, err := d.Erased(context.Background())
		if err != nil {
			return draftKept{err}
		}
		return pane.Digests{Digests: got, Erased: erased}
	})
}

// goBack goes back to where the coach came from; false on the morning list, which is where she began: a key
// too many there must not bring her into a dossier.
func goBack(a *App) (tea.Cmd, bool) {
	if a.bench.zoom == "" && a.bench.focus == pane.Morning {
		return nil, false
	}
	for n := len(a.bench.trail); n > 0; n = len(a.bench.trail) {
		last := a.bench.trail[n-1]
		a.bench.trail = a.bench.trail[:n-1]
		if last != (place{a.bench.focus, a.bench.zoom}) {
			return faceTo(a, last), true
		}
	}
	return faceTo(a, place{focus: pane.Morning}), true
}

// showScreen goes to a screen by its name.
func showScreen(a *App, name pane.Name) tea.Cmd {
	if name == pane.Morning {
		return goTo(a, place{focus: pane.Morning})
	}
	if _, ok := a.bench.panes[name]; !ok {
		return nil
	}
	return goTo(a, place{focus: name, zoom: name})
}

// zoomPane gives a pane the whole screen, or takes it back.
func zoomPane(a *App, name pane.Name) tea.Cmd {
	if a.bench.zoom == name {
		cmd, _ := goBack(a)
		return cmd
	}
	if name == pane.Morning && a.bench.zoom == "" && !beside(a) {
		return nil
	}
	return goTo(a, place{focus: name, zoom: name})
}

// turnFocus moves the focus to the next or previous of the four panes; a zoomed pane hands the screen on.
func turnFocus(a *App, by int) tea.Cmd {
	names := four()
	at := 0
	for i, n := range names {
		if n == a.bench.focus {
			at = i
		}
	}
	next := names[(at+by+len(names))%len(names)]
	if a.bench.zoom == "" && beside(a) {
		a.bench.focus = next
		return nil
	}
	if next == pane.Morning {
		return faceTo(a, place{focus: next})
	}
	return faceTo(a, place{focus: next, zoom: next})
}

// ofOffice reports whether a screen is about the whole caseload, so that it needs no dossier.
func ofOffice(name pane.Name) bool {
	switch name {
	case pane.Morning, pane.Log, pane.Bin, pane.Settings, pane.Agenda, pane.Friday, pane.Employers,
		pane.Vacancy, pane.Figures, pane.Kept:
		return true
	}
	return false
}

// screens are the panes behind the keys that lead to a screen.
func screens() map[action.ID]pane.Name {
	return map[action.ID]pane.Name{
		action.Screen1: pane.Morning, action.Screen2: pane.Dossier, action.Screen3: pane.Timeline,
		action.Screen4: pane.Profile, action.Screen5: pane.Pipeline,
		action.Screen6: pane.Reports, action.GoReports: pane.Reports,
		action.Briefing: pane.Briefing, action.Threeway: pane.Threeway, action.Riv: pane.Riv,
		action.GoParties: pane.Employers, action.Vacancy: pane.Vacancy,
		action.Screen7: pane.Figures, action.GoFigures: pane.Figures,
		action.GoMorning: pane.Morning, action.GoDossier: pane.Dossier, action.GoTimeline: pane.Timeline,
		action.GoProfile: pane.Profile, action.GoPipeline: pane.Pipeline, action.GoLog: pane.Log,
		action.GoSettings: pane.Settings, action.GoAgenda: pane.Agenda, action.GoFriday: pane.Friday,
		action.WhatIf: pane.WhatIf, action.GoKept: pane.Kept, action.GoBin: pane.Bin,
	}
}

// join makes one command of several; nil when there is none.
func join(cmds ...tea.Cmd) tea.Cmd {
	var real []tea.Cmd
	for _, c := range cmds {
		if c != nil {
			real = append(real, c)
		}
	}
	switch len(real) {
	case 0:
		return nil
	case 1:
		return real[0]
	}
	return tea.Batch(real...)
}
