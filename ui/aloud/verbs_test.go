package aloud_test

import (
	"slices"
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/aloud"
)

// drawn are the actions that only a drawn screen has: they move a cursor, change how something is drawn,
// mark rows or use the clipboard, the mouse or the keys. Whatever is said is text already.
var drawn = []action.ID{
	action.Down, action.Up, action.Left, action.Right, action.Top, action.End, action.HalfDown, action.HalfUp,
	action.PageDown, action.PageUp, action.NextPane, action.PrevPane, action.SideDown, action.SideUp,
	action.SlideLeft, action.SlideRight, action.First, action.Last, action.Zoom, action.NextHit, action.PrevHit,
	action.Sort, action.SortReverse, action.Mark, action.Range, action.MarkAll, action.ExtendDown, action.ExtendUp,
	action.More, action.Less, action.Pin, action.Privacy,
	action.ViewGroups, action.ViewColumns, action.ViewDensity, action.ViewSide, action.ViewText, action.ViewCompare,
	action.ViewLayers, action.ViewBoard, action.ViewFinished, action.ViewPalette, action.ViewMouse, action.ViewMotion,
	action.ViewKeys, action.ViewAway,
	action.CopyLine, action.CopyName, action.CopyPhone, action.CopyEmail, action.CopyAddress, action.CopyDate,
	action.CopyNumber,
}

func TestEveryActionCanBeSaidOrIsOnlyOfAScreen(t *testing.T) {
	for _, a := range action.All() {
		if a.Scope == action.Normal && aloud.Carries(a.ID) == slices.Contains(drawn, a.ID) {
			t.Errorf("%s: can be said %v, and is only of a screen %v", a.ID, aloud.Carries(a.ID), slices.Contains(drawn, a.ID))
		}
	}
}

func TestEveryListIsReadAndNothingMovesTheCursor(t *testing.T) {
	for lang, lines := range map[string][]string{
		"nl": {
			"ochtend", "open 2026-001", "dossier", "meer", "tijdlijn", "profiel", "sollicitaties", "cijfers", "agenda",
			"vandaag", "vrijdagronde", "logboek", "instellingen", "prullenbak", "relaties", "filters", "waarom",
			"voorbereiden", "driegesprek", "RIV-controle", "taken", "afspraken", "contacten", "documenten", "notities",
			"termijnen", "onderdelen", "handelingen", "meldingen", "bewaren", "verstrekt", "meer", "?", "? taak",
			"tekstblok 1", "stand op datum 1-11-2026", "wat als", "", "zoek fase:intake",
		},
		"en": {
			"morning", "open 2026-001", "dossier", "more", "timeline", "profile", "applications", "figures", "agenda",
			"today", "friday round", "log", "settings", "bin", "filters", "why", "prepare", "three-way", "RIV check",
			"tasks", "appointments", "contacts", "documents", "notes", "terms", "things", "acts", "messages",
			"retention", "exports", "more", "?", "? task", "as of a day 2026-11-01", "what if", "", "search fase:intake",
		},
	} {
		said, code := newLaptop(t).talk([]string{"demo", "--read-aloud", "--dossiers", "8", "--lang", lang}, lines...)
		if code != 0 {
			t.Errorf("%s ended with %d", lang, code)
		}
		for _, wrong := range []string{"\x1b", "?.", "ken ik niet", "I do not know", "aloud.", "%!", "cli."} {
			if strings.Contains(said, wrong) {
				t.Errorf("%s: %q in\n%s", lang, wrong, said)
			}
		}
		for _, want := range map[string][]string{
			"nl": {"Geen contact: opletten vanaf: 14 dagen.", "23-11-2026 00:0"},
			"en": {"No contact: attention from: 14 days.", "2026-11-23 00:0"},
		}[lang] {
			if !strings.Contains(said, want) {
				t.Errorf("%s: no %q in\n%s", lang, want, said)
			}
		}
		if n := strings.Count(said, "\n> "); n <= len(lines) {
			t.Errorf("%s: %d prompts for %d lines:\n%s", lang, n, len(lines), said)
		}
	}
}
