package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/ui/pane"
)

// binRead is what lies in the bin.
type binRead struct {
	all []*dossier.Dossier
	err error
}

// readBin reads the bin for its screen.
func readBin(a *App) tea.Cmd {
	if a.desk == nil {
		return nil
	}
	d := a.desk
	return a.later(func() tea.Msg {
		all, err := d.Binned(context.Background())
		return binRead{all, err}
	})
}

func onBinRead(a *App, m binRead) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	items := make([]pane.BinnedDossier, 0, len(m.all))
	for _, d := range m.all {
		items = append(items, pane.BinnedDossier{
			ID: d.ID, Number: d.Number, Name: d.Name(), Initials: d.Person.Initials(),
			On: d.Trail.Bin.On, Reason: d.Trail.Bin.Reason,
		})
	}
	return tellOne(a, pane.Bin, pane.Binned{Items: items})
}

// clearBin lets the attachments go of what has been in the bin for too long, once after opening and when the
// start is over: it reads every dossier that is gone, and nobody waits for it.
func clearBin(a *App) tea.Cmd {
	if !a.idle.tidy || a.opt.ReadOnly || a.desk == nil {
		return nil
	}
	a.idle.tidy = false
	d := a.desk
	return a.later(func() tea.Msg {
		_, err := d.ClearBin(context.Background())
		return draftKept{err}
	})
}
