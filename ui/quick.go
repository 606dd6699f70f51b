package ui

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/ui/quick"
)

// quickTask adds a task typed in the palette to the chosen dossiers.
func quickTask(a *App, s string) tea.Cmd {
	what, due := quick.Split(s, a.today())
	return a.write(task{ids: targetsNow(a), act: dossier.AddTask{Text: what, Due: due}, from: a.bench.focus})
}
