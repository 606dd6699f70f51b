package dialog_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/dialog"
	"spoorboek/ui/widget/widgettest"
)

var opened = time.Date(2026, time.November, 23, 8, 41, 0, 0, time.UTC)

func bin() *dialog.Ask {
	return dialog.NewAsk("Document verwijderen?", []string{
		"«brief gemeente-oost.odt» (Jansen, Karin)", "", "Gaat naar de prullenbak (90 dagen). u maakt dit ongedaan.",
	}, []string{"Naar prullenbak"}, opened)
}

func TestAQuestionBeginsOnCancel(t *testing.T) {
	a := bin()
	later := opened.Add(time.Second)
	if r := a.Act(action.ButtonPress, later); !r.Done || r.Index != dialog.Cancelled {
		t.Errorf("Enter at once gives %+v", r)
	}
	a.Act(action.ButtonNext, later)
	if r := a.Act(action.ButtonPress, later); !r.Done || r.Index != 0 {
		t.Errorf("Enter on the first button gives %+v", r)
	}
	a.Act(action.ButtonNext, later)
	if r := a.Act(action.ButtonPress, later); r.Index != dialog.Cancelled {
		t.Errorf("the buttons go round: %+v", r)
	}
	if r := a.Act(action.ButtonCancel, later); !r.Done || r.Index != dialog.Cancelled {
		t.Errorf("Esc gives %+v", r)
	}
}

func TestAQuestionInASmallWindowKeepsItsWordsBeforeItsAir(t *testing.T) {
	screen := widgettest.Picture(44, 8, bin().Draw)
	for _, want := range []string{"(Jansen,", "Gaat naar de prullenbak", "maakt dit ongedaan.", "[ Annuleren ]"} {
		if !strings.Contains(screen, want) {
			t.Errorf("%q is lost in:\n%s", want, screen)
		}
	}
}

func TestAHeldKeyAnswersNoQuestion(t *testing.T) {
	a := bin()
	for _, id := range []action.ID{action.ButtonNext, action.ButtonPress, action.ButtonCancel} {
		if r := a.Act(id, opened.Add(299*time.Millisecond)); r.Done {
			t.Errorf("%s within 0.3 s gives %+v", id, r)
		}
	}
	if r := a.Act(action.ButtonPress, opened.Add(300*time.Millisecond)); r.Index != dialog.Cancelled || !r.Done {
		t.Errorf("the early right arrow was not dropped: %+v", r)
	}
	for _, k := range widgettest.Keys("jyYoO ") {
		if a.Type(k).Done {
			t.Errorf("letter %s answers", k)
		}
	}
}

func reason() *dialog.Prompt {
	return dialog.NewPrompt("Fase: oriëntatie", "Reden", []string{"Nog niet in orde: trajectplan getekend."},
		[]string{"ter tekening verstuurd", "werknemer met vakantie"}, true)
}

func TestAReasonIsTypedOrPicked(t *testing.T) {
	p := reason()
	if r := p.Type(widgettest.Key("enter")); r.Done {
		t.Error("an empty reason was taken")
	}
	p.Type(widgettest.Key("down"))
	p.Type(widgettest.Key("down"))
	for _, k := range widgettest.Keys("!") {
		p.Type(k)
	}
	if r := p.Type(widgettest.Key("enter")); !r.Done || r.Text != "werknemer met vakantie!" {
		t.Errorf("got %+v", r)
	}
	p = reason()
	p.Type(tea.PasteMsg{Content: "geplakt\nover twee regels"})
	if r := p.Act(action.FormSave, opened); r.Text != "geplakt over twee regels" {
		t.Errorf("got %+v", r)
	}
	if r := p.Act(action.FormLeave, opened); !r.Done || r.Index != dialog.Cancelled {
		t.Errorf("Esc gives %+v", r)
	}
}

func phases() *dialog.Choice {
	return dialog.NewChoice("Fase", nil, []dialog.Option{
		{Label: "aangemeld", Why: "het traject staat al in deze fase"}, {Label: "intake", Note: "alles in orde"},
		{Label: "oriëntatie", Note: "2 punten missen"}, {Label: "afgesloten"},
	})
}

func TestChoosing(t *testing.T) {
	ch := phases()
	if r := ch.Act(action.PickRun, opened); !r.Done || r.Index != 1 {
		t.Errorf("the cursor begins on the first that can be chosen: %+v", r)
	}
	ch.Act(action.PickUp, opened)
	if r := ch.Act(action.PickRun, opened); r.Done {
		t.Error("what cannot be done was chosen")
	}
	for _, k := range widgettest.Keys("orië") {
		ch.Type(k)
	}
	if r := ch.Act(action.PickRun, opened); r.Index != 2 {
		t.Errorf("typing finds it: %+v", r)
	}
	for _, k := range widgettest.Keys("xyz") {
		ch.Type(k)
	}
	if r := ch.Act(action.PickRun, opened); r.Done {
		t.Error("nothing found, nothing chosen")
	}
	if r := ch.Act(action.PickClose, opened); r.Index != dialog.Cancelled {
		t.Errorf("Esc gives %+v", r)
	}
}

func why() *dialog.Tell {
	return dialog.NewTell("Waarom staat dit hier?", []pane.Line{
		{Text: "Rapportage", Style: theme.Title}, {Text: "Termijn was 19-11-2026, 4 dagen te laat.", Style: theme.Late},
		{Text: strings.Repeat("Elke 42 dagen (instelling: tijd tussen twee rapportages). ", 4), Style: theme.Text},
	})
}

func TestReading(t *testing.T) {
	w := why()
	w.Act(action.PickDown, opened)
	w.Type(widgettest.Key("j"))
	w.Type(widgettest.Key("k"))
	if r := w.Type(widgettest.Key("q")); !r.Done {
		t.Error("q closes")
	}
	if r := w.Act(action.PickClose, opened); !r.Done || r.Index != dialog.Cancelled {
		t.Errorf("Esc gives %+v", r)
	}
}

func windows() map[string]dialog.Window {
	return map[string]dialog.Window{"ask": bin(), "prompt": reason(), "choice": phases(), "tell": why()}
}

func TestWindowPictures(t *testing.T) {
	for name, w := range windows() {
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(widgettest.Picture(80, 18, w.Draw)))
		})
	}
}

func TestWindowsInEverySize(t *testing.T) {
	for name, w := range windows() {
		t.Run(name, func(t *testing.T) { widgettest.EverySize(t, w.Draw) })
	}
}

func TestInAQuickChoiceADigitChoosesAtOnce(t *testing.T) {
	ch := dialog.NewChoice("Welke?", nil, []dialog.Option{{Label: "1  06 1"}, {Label: "2  06 2"}, {Label: "3", Why: "nee"}})
	ch.Quick()
	if got := ch.Type(tea.KeyPressMsg{Code: '2', Text: "2"}); !got.Done || got.Index != 1 {
		t.Errorf("2 gives %+v", got)
	}
	for _, key := range []rune{'3', '9', '0'} {
		if got := ch.Type(tea.KeyPressMsg{Code: key, Text: string(key)}); got.Done {
			t.Errorf("%c gives %+v", key, got)
		}
	}
}
