package ui

import (
	"encoding/json"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
)

// drafting is a pane that is a form itself: what was half typed in it is kept as the drafts of other forms
// are, and its fields can be written in the coach's own editor.
type drafting interface {
	Draft() map[string]string // by field; nil when nothing was typed
	Restore(typed map[string]string)
	Text() string // of the field with the cursor
	SetText(s string)
}

// paneKey is the key of the draft of a pane.
func paneKey(name pane.Name) string { return "pane." + string(name) }

// takePanes keeps in memory what was typed in panes that are forms, and returns the keys of what changed.
func takePanes(a *App) []string {
	var keys []string
	for name, p := range a.bench.panes {
		d, is := p.(drafting)
		if !is {
			continue
		}
		key, typed := paneKey(name), d.Draft()
		if _, any := a.drafts.kept[key]; !any && typed == nil {
			continue
		}
		text, err := json.Marshal(typed)
		if err != nil || slices.Equal(text, a.drafts.kept[key]) {
			continue
		}
		a.drafts.kept[key] = text
		keys = append(keys, key)
	}
	return keys
}

// restorePanes puts back what was typed in panes that are forms.
func restorePanes(a *App) {
	for name, p := range a.bench.panes {
		var typed map[string]string
		if d, is := p.(drafting); is && json.Unmarshal(a.drafts.kept[paneKey(name)], &typed) == nil {
			d.Restore(typed)
		}
	}
}

// askDrafting keeps the draft of a pane that is a form, or opens the coach's own editor over it; done is
// false for other requests.
func askDrafting(a *App, req pane.Request, from pane.Name) (cmd tea.Cmd, done bool) {
	switch req.(type) {
	case pane.Drafted:
		return keepSoon(a), true
	case pane.Outside:
		return paneOutside(a, from), true
	}
	return nil, false
}

// paneEdited is the text of a field of a pane that comes back from the coach's own editor.
type paneEdited struct {
	of pane.Name
	edited
}

// paneOutside opens the coach's own editor over the field with the cursor.
func paneOutside(a *App, of pane.Name) tea.Cmd {
	d, is := a.bench.panes[of].(drafting)
	if !is {
		return nil
	}
	return outside(a, d.Text(), func(e edited) any { return paneEdited{of, e} })
}

// onPaneEdited takes the text over. Where the laptop slept meanwhile the lock falls after it, with the draft.
func onPaneEdited(a *App, m paneEdited) tea.Cmd {
	slept := a.idle.comeBack(a.opt.World.Clock())
	if m.err != nil {
		a.fail(errors.Unwrap(m.err))
	} else if d, is := a.bench.panes[m.of].(drafting); is {
		d.SetText(m.text)
	}
	if slept {
		return join(watchScheme(a), a.lock(unlock.Away))
	}
	return join(watchScheme(a), keepDrafts(a, takePanes(a)...))
}
