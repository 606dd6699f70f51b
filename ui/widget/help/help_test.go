package help_test

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"spoorboek/ui/action"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/help"
	"spoorboek/ui/widget/palette"
	"spoorboek/ui/widget/widgettest"
)

func page() *help.Help {
	w := text.New(text.NL)
	var items []palette.Item
	for _, a := range action.All() {
		if a.Scope != action.Normal || len(a.Keys) == 0 || a.Screens&action.Morning == 0 {
			continue
		}
		it := palette.Item{
			ID: string(a.ID), Label: w.T(a.Label()), Help: w.T(a.Help()), Synonyms: w.T(a.Synonyms()),
			Group: w.T(a.Group.Title()), Key: bar.Key(a.Keys[0], w, theme.Uni()),
		}
		if a.ID == action.Pin {
			it.Why = "komt later"
		}
		items = append(items, it)
	}
	return help.New("Hulp: Ochtendlijst", items)
}

func typed(h *help.Help, s string) *help.Help {
	for _, k := range widgettest.Keys(s) {
		h.Type(k)
	}
	return h
}

func TestEnterRunsWhatTypingLeaves(t *testing.T) {
	h := typed(page(), "uitstel")
	if it, ok, done := h.Act(action.PickRun); !ok || !done || it.ID != "snooze" {
		t.Errorf("got %q %v %v", it.ID, ok, done)
	}
	if _, ok, done := typed(page(), "vastzetten").Act(action.PickRun); ok || done {
		t.Error("an action with a reason ran")
	}
	if _, ok, done := typed(page(), "qqqq").Act(action.PickRun); ok || done {
		t.Error("nothing found, nothing run")
	}
	if _, _, done := page().Act(action.PickClose); !done {
		t.Error("Esc closes")
	}
}

func TestTheCursorVisitsEveryAction(t *testing.T) {
	h := page()
	seen := map[string]bool{}
	for range 300 {
		if it, ok, _ := h.Act(action.PickRun); ok {
			seen[it.ID] = true
		}
		h.Act(action.PickDown)
	}
	if len(seen) < 80 {
		t.Errorf("only %d actions", len(seen))
	}
}

func TestHelpPictures(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, []byte(widgettest.Picture(size[0], size[1], page().Draw)))
		})
	}
}

func TestHelpInEverySize(t *testing.T) {
	widgettest.EverySize(t, page().Draw)
	widgettest.EverySize(t, typed(page(), "qqq").Draw)
}

func TestHelpFindsEveryKeyOfAnAction(t *testing.T) {
	items := []palette.Item{
		{ID: "page", Label: "pagina omlaag", Key: "PgDn", Keys: palette.Keys{Shown: "PgDn ^f", Names: []string{"PgDn", "pgdown", "^f", "ctrl+f"}}},
		{ID: "appointment", Label: "afspraak", Key: "A", Keys: palette.Keys{Shown: "A", Names: []string{"A"}}},
		{ID: "last", Label: "alles kiezen", Key: "*", Keys: palette.Keys{Shown: "*", Names: []string{"*"}}},
	}
	for typed, want := range map[string]string{"ctrl+f": "page", "CTRL+F": "page", "^f": "page", "pgdown": "page", "A": "appointment", "*": "last"} {
		h := help.New("Hulp", items)
		h.Type(tea.PasteMsg{Content: typed})
		if it, ok, _ := h.Act(action.PickRun); !ok || it.ID != want {
			t.Errorf("%q finds %q", typed, it.ID)
		}
	}
}
