package reports_test

import (
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/reports"
	"spoorboek/ui/screen/screentest"
)

// jump goes to the check that says some words and presses Enter on it.
func jump(t *testing.T, p *reports.Pane, said string) pane.Request {
	t.Helper()
	size := screentest.Size{W: 120, H: 40}
	p.Act(action.Right)
	p.Act(action.Top)
	for range 20 {
		for _, l := range strings.Split(screentest.Draw(p, size.W, size.H-3, size.Env()).Text(), "\n") {
			if strings.Contains(l[:min(len(l), 60)], "►") && strings.Contains(l, said) {
				req, _ := p.Act(action.Open)
				return req
			}
		}
		p.Act(action.Down)
	}
	t.Fatalf("no check says %q:\n%s", said, screentest.Draw(p, size.W, size.H-3, size.Env()).Text())
	return nil
}

func TestEnterOnACheckOpensWhatItRestsOn(t *testing.T) {
	k := karin(t)
	k.Do("2026-11-17", "contact", args{
		"kind": "call", "agreed": "Herstelt van een depressie en gaat dan verder", "audience": "employer",
	})
	contact := k.Dossier().Agenda.Contacts
	item := contact[len(contact)-1].Item.String()
	tests := map[string]struct{ said, act, field, item string }{
		"a word of the leak check": {"depressie", "amend", "agreed", item},
		"a check that counts them": {"lekcontrole", "amend", "agreed", item},
		"what is missing":          {"ontbreekt: activiteiten", "activity", "", ""},
		"agreements":               {"ontbreekt: afspraken met een eigenaar", "promise", "", ""},
		"not read yet":             {"nog niet gelezen", "report-read", "reaction", ""},
		"not explained yet":        {"financiële gevolgen", "finance", "", ""},
		"without proof":            {"met bewijs", "edit-application", "evidence", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f, ok := jump(t, screen(nil, k.Dossier()), tt.said).(pane.Form)
			if !ok || f.Act != tt.act || f.Field != tt.field || tt.item != "" && f.Prefill["item"] != tt.item {
				t.Errorf("opens %+v", f)
			}
			if len(f.Dossiers) != 1 || f.Dossiers[0] != k.Dossier().ID {
				t.Errorf("of %v", f.Dossiers)
			}
		})
	}
	for said, want := range map[string]pane.Name{"contacten sinds": pane.Timeline, "RIV:": pane.Riv} {
		if to, ok := jump(t, screen(nil, k.Dossier()), said).(pane.Show); !ok || to.Screen != want {
			t.Errorf("%s leads to %+v", said, to)
		}
	}
}

func TestTheChecksLetTheKeysGo(t *testing.T) {
	p, size := screen(nil, karin(t).Dossier()), screentest.Size{W: 120, H: 40}
	before := cursor(p, size)
	for _, back := range []action.ID{action.Left, action.Back} {
		p.Act(action.Right)
		if ok, _ := p.Can(action.Left); !ok {
			t.Error("nothing leads back to the list")
		}
		if req, _ := p.Act(back); req != nil {
			t.Errorf("%s leads to %+v", back, req)
		}
		if cursor(p, size) != before {
			t.Errorf("the cursor of the list moved: %s", cursor(p, size))
		}
	}
	if req, _ := p.Act(action.Back); req != (pane.Back{}) {
		t.Errorf("Esc on the list gives %+v", req)
	}
}

func TestWithoutRoomForTheChecksTheyAreAsked(t *testing.T) {
	p := screen(nil, karin(t).Dossier())
	p.Update(pane.Resized{W: 44, H: 10, Class: pane.XS})
	req, _ := p.Act(action.Right)
	ask, ok := req.(pane.Choice)
	if !ok || len(ask.Options) < 5 {
		t.Fatalf("%+v", req)
	}
	for i, o := range ask.Options {
		if o.Why != "" {
			continue
		}
		if ask.Then(i) == nil {
			t.Errorf("%s leads nowhere", o.Label)
		}
	}
}
