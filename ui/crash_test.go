package ui

import (
	"strings"
	"testing"
	"time"

	"spoorboek/ui/text"
)

// A frame cannot be made to fail from outside: this looks in from within.
func TestAFaultWhileDrawingLeavesAnEmptyScreenAndAReport(t *testing.T) {
	report := ""
	a := New(Options{
		Version: "test", Look: Look{Lang: text.NL},
		World: World{
			Clock:  func() time.Time { return time.Date(2026, 11, 23, 8, 41, 7, 0, time.UTC) },
			Report: func(name string, b []byte) (string, error) { report = string(b); return "/state/" + name, nil },
		},
	})
	a.size, a.canvas = size{80, 24}, nil
	if v := a.View(); v.Content != "" || !v.AltScreen {
		t.Errorf("shows %q", v.Content)
	}
	if _, cmd := a.Update(beaten{}); cmd == nil {
		t.Error("the program goes on")
	}
	if !strings.Contains(report, "in view: runtime error: invalid memory address") {
		t.Errorf("report:\n%s", report)
	}
	if bye := a.Farewell(); !strings.Contains(bye, "fault-2026-11-23-0841-7.txt") || strings.Contains(bye, "staat klaar") {
		t.Errorf("farewell:\n%s", bye)
	}
}
