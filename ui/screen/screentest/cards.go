package screentest

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// Maker gives the pane under test with a dossier in it.
type Maker func(*dossier.Dossier) pane.Pane

// Pictures compares a screen with its pictures on file: in the three terminals with d in it, in ASCII, in
// English, and with somebody of whom nothing is known yet.
func (screen Maker) Pictures(t *testing.T, d *dossier.Dossier) {
	t.Helper()
	for _, s := range Sizes() {
		t.Run(s.String(), func(t *testing.T) { Golden(t, screen(d), s.W, s.H-3, s.Env()) })
	}
	t.Run("ascii", func(t *testing.T) {
		s := Size{W: 80, H: 24}
		Golden(t, screen(d), s.W, s.H-3, s.Plain())
	})
	t.Run("english", func(t *testing.T) { screen.English(t, d) })
	t.Run("new", func(t *testing.T) { screen.New(t) })
}

// Terminals compares a screen with its pictures on file: in the three terminals, each also in ASCII.
func (screen Maker) Terminals(t *testing.T, d *dossier.Dossier) {
	t.Helper()
	for _, s := range Sizes() {
		t.Run(s.String(), func(t *testing.T) { Golden(t, screen(d), s.W, s.H-3, s.Env()) })
		t.Run(s.String()+" ascii", func(t *testing.T) { Golden(t, screen(d), s.W, s.H-3, s.Plain()) })
	}
}

// English compares a screen with its picture on file in English.
func (screen Maker) English(t *testing.T, d *dossier.Dossier) {
	t.Helper()
	env := Size{W: 120, H: 40}.Env()
	env.Words = text.New(text.EN)
	Golden(t, screen(d), 120, 37, env)
}

// New compares a screen with its picture on file of somebody of whom nothing is known yet.
func (screen Maker) New(t *testing.T) {
	t.Helper()
	d := Begin(t, "2026-052", "Nieuw, Jan", "", "", "").Dossier()
	Golden(t, screen(d), 120, 37, Size{W: 120, H: 40}.Env())
}

// Private checks that a screen shows none of the secrets while others look on.
func (screen Maker) Private(t *testing.T, d *dossier.Dossier, secrets ...string) {
	t.Helper()
	env := Size{W: 200, H: 60}.Env()
	env.Private = true
	got := Draw(screen(d), 200, 57, env).Text()
	for _, secret := range secrets {
		if strings.Contains(got, secret) {
			t.Errorf("the privacy screen shows %q", secret)
		}
	}
}

// Leads checks that every line leads to forms that there are, and some line to each of the wanted.
func (screen Maker) Leads(t *testing.T, d *dossier.Dossier, wanted ...string) {
	t.Helper()
	p := screen(d)
	acts := map[string]bool{}
	for range 150 {
		for _, id := range []action.ID{action.Open, action.Edit, action.Done} {
			if ok, _ := p.Can(id); !ok {
				continue
			}
			req, _ := p.Act(id)
			if f, is := req.(pane.Form); is {
				acts[f.Act] = true
				if _, known := dossier.SpecOf(f.Act); !known {
					t.Errorf("no act %q", f.Act)
				}
			}
		}
		p.Act(action.Down)
	}
	for _, want := range wanted {
		if !acts[want] {
			t.Errorf("no line leads to %s", want)
		}
	}
}

// Inside is Inside of one dossier, with the keys that every screen of cards has.
func (screen Maker) Inside(t *testing.T, d *dossier.Dossier) {
	t.Helper()
	Inside(t, func() pane.Pane { return screen(d) }, []action.ID{
		action.Down, action.Up, action.Top, action.End, action.Left, action.Right, action.PageDown, action.PageUp,
	})
}
