package daylist_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/profile"
	"spoorboek/model/report"
	"spoorboek/model/signal"
	"spoorboek/store/render"
	"spoorboek/store/sheet"
	"spoorboek/ui/daylist"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

var (
	monday = civil.Of(2026, time.November, 23)
	karin  = profile.Person{First: "Karin", Last: "Jansen", Phone: "06-1234 5678"}
)

func task(said string) desk.DayLine {
	return desk.DayLine{
		Part: caseload.ToDo, Number: "2026-001", Person: karin,
		Signal: signal.Signal{Rule: signal.Task, Due: monday, Text: said},
	}
}

// lines is a day with something in each part.
func lines() []desk.DayLine {
	return []desk.DayLine{
		{
			Part: caseload.Appointed, Number: "2026-001", Person: karin, Detail: "De Linde, dhr. Kok",
			Signal: signal.Signal{Rule: signal.Appointment, Due: monday, Kind: dossier.ThreeWay},
		},
		{
			Part: caseload.ToCall, Number: "2026-001", Person: karin,
			Signal: signal.Signal{Rule: signal.Contact, Due: monday, Since: monday.Add(-20), Count: 20},
		},
		task("bel Karin over depressie"), task("mevrouw Jansen mailen"), task("vraag naar de hernia"),
		task("cv nalezen"),
	}
}

// written is the list in every form, as text.
func written(t *testing.T, l daylist.List) map[string]string {
	t.Helper()
	forms := map[string]string{}
	for _, form := range []string{"md", "csv", "pdf"} {
		var b bytes.Buffer
		if err := l.Write(t.Context(), &b, form, sheet.New(), render.New()); err != nil {
			t.Fatal(err)
		}
		forms[form] = b.String()
	}
	forms["json"] = fmt.Sprintf("%+v", l.JSON())
	return forms
}

func TestWithoutNamesTheListTellsNobodyWhoItIs(t *testing.T) {
	l := daylist.New(text.New(text.NL), monday, "Ans", false, lines())
	for form, all := range written(t, l) {
		for _, secret := range []string{"Karin", "Jansen", "depressie", "hernia", "De Linde", "Kok", "5678"} {
			if strings.Contains(all, secret) {
				t.Errorf("the %s tells %q", form, secret)
			}
		}
		for _, want := range []string{"KJ", "2026-001", "zie dossier", "cv nalezen", "driegesprek"} {
			if form != "pdf" && !strings.Contains(all, want) {
				t.Errorf("the %s does not say %q:\n%s", form, want, all)
			}
		}
	}
}

func TestWithNamesTheListSaysWhomToCallAndWhere(t *testing.T) {
	l := daylist.New(text.New(text.EN), monday, "Ans", true, lines())
	forms := written(t, l)
	for _, form := range []string{"md", "csv"} {
		for _, want := range []string{"Jansen, Karin", "5678", "De Linde, dhr. Kok", "bel Karin over depressie"} {
			if !strings.Contains(forms[form], want) {
				t.Errorf("the %s does not say %q:\n%s", form, want, forms[form])
			}
		}
	}
}

func TestAListIsOnePageHoweverBusyTheDay(t *testing.T) {
	w := text.New(text.NL)
	for _, many := range []int{0, 24, 120} {
		var busy []desk.DayLine
		for i := range many {
			one := task(strings.Repeat("een lang verhaal ", i%3) + "cv nalezen")
			one.Part = caseload.Parts()[i%4]
			busy = append(busy, one)
		}
		l := daylist.New(w, monday, "Ans", false, busy)
		page, err := l.Page(render.New())
		if err != nil {
			t.Fatal(err)
		}
		if n, err := render.New().Pages(page); err != nil || n != 1 {
			t.Errorf("%d lines take %d pages (%v)", many, n, err)
		}
		rows, more := 0, 0
		for _, b := range page.Blocks {
			switch b := b.(type) {
			case report.Table:
				rows += len(b.Rows)
			case report.Paragraph:
				more++
			}
		}
		if many <= 24 && (rows != many || more > 0) || many == 120 && (rows < 20 || more != 4) {
			t.Errorf("of %d lines %d stand on it, and %d times it says that there are more", many, rows, more)
		}
	}
}

func TestAFormThatAListDoesNotHaveIsSaidInWords(t *testing.T) {
	var b bytes.Buffer
	err := daylist.New(text.New(text.NL), monday, "", false, lines()).
		Write(t.Context(), &b, daylist.Form("x.odt"), sheet.New(), render.New())
	var form *daylist.FormError
	if !errors.As(err, &form) || form.Form != "odt" || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
	if said := text.New(text.NL).Explain(err); !strings.Contains(said, "pdf md csv xlsx") {
		t.Error(said)
	}
}
