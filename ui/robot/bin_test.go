package robot_test

import (
	"strings"
	"testing"
	"time"
)

func TestADossierGoesToTheBinAndComesBack(t *testing.T) {
	r := bench(t)
	r.Press("g", "b").Sees("De prullenbak is leeg").Press("esc")
	r.GoTo("Smit").Press("delete").Wait(time.Second).Press("tab", "enter").Sees("dossiernummer")
	_, number, _ := strings.Cut(r.Screen(), "dossiernummer: ")
	r.Type(number[:8]).Press("enter").Toast("naar de prullenbak")
	r.Press("g", "b").Sees("Smit, Ria", "nog 90 dagen bewaard")
	r.Press("delete").Toast("hier gaat niets voorgoed weg")
	r.Press("enter").Toast("dossier teruggezet").Sees("De prullenbak is leeg")
	r.Press("u").Sees("Smit, Ria").Press("ctrl+r")
	r.Press("esc").GoTo("Smit").Sees("Smit, Ria")
}

func TestTheBinShowsNoNamesOnThePrivacyScreen(t *testing.T) {
	r := bench(t)
	r.GoTo("Smit").Press("delete").Wait(time.Second).Press("tab", "enter")
	_, number, _ := strings.Cut(r.Screen(), "dossiernummer: ")
	r.Type(number[:8]).Press("enter").Press("P", "g", "b").Sees("Prullenbak", "RS")
	if _, bin, _ := strings.Cut(r.Screen(), "Prullenbak"); strings.Contains(bin[:len(bin)-len(r.Status())*2], "Smit") {
		t.Error("the bin shows a name")
	}
}
