package vacancy_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/screen/vacancy"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func screen(tales []*screentest.Tale) *vacancy.Pane {
	p := vacancy.New(text.New(text.NL), theme.Uni())
	screentest.Feed(p, tales, nil)
	var digests []caseload.Digest
	for _, s := range tales {
		digests = append(digests, caseload.Digested(s.Dossier()))
	}
	p.Update(pane.Digests{Digests: digests})
	return p
}

// typed fills the fields one after another.
func typed(p *vacancy.Pane, fields ...string) {
	for _, f := range fields {
		for _, r := range f {
			p.Update(tea.KeyPressMsg(tea.Key{Code: r, Text: string(r)}))
		}
		p.Act(action.FieldNext)
	}
}

func tales(t testing.TB) []*screentest.Tale {
	all := screentest.Tales(t)
	all[0] = screentest.Full(t)
	return all
}

func TestWhoFits(t *testing.T) {
	all := tales(t)
	for _, s := range screentest.Sizes() {
		t.Run(s.String(), func(t *testing.T) {
			p := screen(all)
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
		t.Run(s.String()+" answer", func(t *testing.T) {
			p := screen(all)
			typed(p, "Hofland Groep", "receptiemedewerker", "20", "", "", "4.14 zwaar")
			p.Act(action.FormSave)
			if p.Scope() != action.Normal {
				t.Fatal("the answer is not shown")
			}
			screentest.Golden(t, p, s.W, s.H-3, s.Env())
		})
	}
}

func TestAnswerLeadsToTheDossierAndToAnApplication(t *testing.T) {
	p := screen(tales(t))
	typed(p, "Hofland Groep", "receptie", "20")
	p.Act(action.FormSave)
	if req, _ := p.Act(action.Open); req == nil {
		t.Error("Enter opens nobody")
	}
	req, _ := p.Act(action.AddApplication)
	if f, ok := req.(pane.Form); !ok || f.Prefill["employer"] != "Hofland Groep" || len(f.Dossiers) != 1 {
		t.Errorf("as asks %#v", req)
	}
	if p.Act(action.Edit); p.Scope() != action.Typing {
		t.Error("e does not go back to the question")
	}
}

func TestEscLeavesTheQuestion(t *testing.T) {
	p := screen(tales(t))
	if req, _ := p.Act(action.FormLeave); req != (pane.Back{}) {
		t.Errorf("Esc asks %#v", req)
	}
}

func TestVacancyDrawsInsideItsRectangle(t *testing.T) {
	all := tales(t)
	ids := []action.ID{action.FieldNext, action.FormSave, action.Down, action.End, action.Edit}
	screentest.Inside(t, func() pane.Pane { return screen(all) }, ids)
}
