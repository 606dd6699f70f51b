package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/robot"
	"spoorboek/ui/text"
)

// flagOf are the screens by the names of the places that show them.
var flagOf = map[string]action.Screens{
	"morning": action.Morning, "dossier": action.Dossier, "timeline": action.Timeline, "profile": action.Profile,
	"pipeline": action.Pipeline, "reports": action.Reports, "figures": action.Figures, "agenda": action.Agenda,
	"settings": action.Settings, "employers": action.Relations, "bin": action.Bin, "log": action.Log,
	"what-if": action.Supposing, "kept": action.Kept,
}

// looked walks down every screen and notes what could be done on it, and what reasons were given.
func looked(t *testing.T) (able map[string]map[action.ID]bool, why map[string]map[action.ID]string) {
	t.Helper()
	able, why = map[string]map[action.ID]bool{}, map[string]map[action.ID]string{}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24))
	r.Press("t").Type("mail").Press("ctrl+s") // there is something to repeat
	for _, p := range places() {
		if flagOf[p.name] == 0 {
			continue
		}
		able[p.name], why[p.name] = map[action.ID]bool{}, map[action.ID]string{}
		visit(r, p, false)
		r.Press("home")
		for range 40 {
			for _, a := range action.All() {
				if a.Scope != action.Normal {
					continue
				}
				ok, reason := robot.Able(r, a.ID)
				able[p.name][a.ID] = able[p.name][a.ID] || ok
				if reason != "" {
					why[p.name][a.ID] = reason
				}
			}
			r.Press("j")
		}
	}
	return able, why
}

func TestAnActionDoesSomethingOnTheScreensItNames(t *testing.T) {
	able, why := looked(t)
	for name, flag := range flagOf {
		for _, a := range action.All() {
			on := a.Screens&flag != 0
			switch {
			case a.Scope != action.Normal || a.Group == action.Move || a.Screens == action.Everywhere:
			case on && !able[name][a.ID] && strings.Contains(why[name][a.ID], "alleen op"):
				t.Errorf("%s is named for %s and does nothing there", a.ID, name)
			case !on && able[name][a.ID] && a.ID != action.AddApplication:
				t.Errorf("%s does something on %s and is not named for it", a.ID, name)
			case !on && !able[name][a.ID] && why[name][a.ID] == "":
				t.Errorf("%s gives no reason on %s", a.ID, name)
			}
		}
	}
}

func TestEveryScreenHasItsName(t *testing.T) {
	for _, lang := range []text.Lang{text.NL, text.EN} {
		w := text.New(lang)
		for _, name := range []pane.Name{
			pane.Morning, pane.Dossier, pane.Timeline, pane.Profile, pane.Pipeline, pane.Reports, pane.Figures, pane.Log,
			pane.Briefing, pane.Threeway, pane.Riv, pane.Employers, pane.Vacancy, pane.Settings, pane.Agenda, pane.Friday,
			pane.WhatIf, pane.Bin, pane.Kept,
		} {
			if !w.Has(text.ID("tab." + string(name))) {
				t.Errorf("%s: the screen %s has no name", lang, name)
			}
		}
	}
}

func TestWhatDoesNothingHereSaysWhereItDoes(t *testing.T) {
	r := bench(t).Press("w", "l").Toast("alleen op: Tijdlijn")
	r.Press("g", "i", "space").Toast("alleen op: Ochtend, Dossier, Profiel, Sollicitaties, Prullenbak").Press("c").Toast("alleen op een scherm met een dossier")
	r.Press("7", "e").Toast("alleen op een scherm met een dossier, en op: Werkgevers, Instellingen")
	r.Press("g", "w", "i").Toast("alleen op een scherm met een dossier, en op: Cijfers, Logboek, Instellingen")
	r.Press("g", "i")
	r.Press("y", "n").Toast("alleen op").Press("p").Toast("alleen op")
	r.Press("g", "l", "r").Toast("alleen op")
}

func TestAViewThatCannotBeSeenHereSaysSo(t *testing.T) {
	small := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithSample(24)).GoTo("Jansen")
	before := small.Screen()
	small.Press("w", "n").Toast("De lijst staat hier al alleen").Misses("heeft het hele scherm")
	if !strings.Contains(before, "Jansen") {
		t.Fatal(before)
	}
	small.Press("4", "w", "v").Sees("[Vergelijk").Press("w", "v").Toast("Niet meer te zien: Vergelijk").Misses("[Vergelijk")
	bench(t).Press("w", "n").Toast("De lijst heeft het hele scherm").Press("w", "n").Toast("staan er weer")
	narrow := robot.Start(t, robot.Size{W: 59, H: 24}, robot.WithSample(24)).GoTo("Jansen").Press("5")
	narrow.Press("w", "b").Toast("een bord vraagt 60 kolommen")
}

func TestThePopupForADayNamesWhatMovesAndItsDay(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("bel werkgever")
	r.Press("tab").Type("vr")
	r.Press("ctrl+s").GoTo("Jansen").Press("2", "/").Type("bel werkgever")
	r.Press("enter", "d").Sees("Taak: bel werkgever ═", "27-11 ═")
	r.Press("esc", "esc", "1")
	robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.English()).GoTo("Jansen").Press("3", "g", "g", "d", "enter").
		Sees("Own reminder: ")
}

func TestTheFooterNamesFirstWhatTheStateAsksFor(t *testing.T) {
	foot := func(r *robot.Robot) string {
		return strings.TrimSpace(r.Screen()[strings.LastIndex(r.Screen(), "\n"):])
	}
	r := bench(t).GoTo("Jansen").Press("space", "space")
	if !strings.HasPrefix(foot(r), "d termijn  t taak  c contact") {
		t.Errorf("with a choice made it says %q", foot(r))
	}
	r.Press("esc", "/").Type("fase:am").Press("enter")
	if !strings.HasPrefix(foot(r), "n volgende  N vorige  Esc terug") {
		t.Errorf("with a search kept it says %q", foot(r))
	}
	r = robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24)).GoTo("Jansen").Press("g", "l", "x", "x")
	if !strings.Contains(robot.Start(t, robot.Size{W: 250, H: 40}, robot.WithSample(24)).Press("g", "l").Screen(), "open") {
		t.Error("the log names no key")
	}
	if strings.Index(foot(r), "(") > 0 && strings.Index(foot(r), "(") < strings.Index(foot(r), "m meer") {
		t.Errorf("what cannot be done stands before what can: %q", foot(r))
	}
}

func TestTheStripOfAChordGivesTheReasons(t *testing.T) {
	r := bench(t).Press("w").Wait(whichKey)
	r.Sees("w…  g groeperen", "alleen op: Tijdlijn: (l lagen)", "alleen op: Sollicitaties: (b bord of lijst)")
	r.Press("esc").Press("3", "w").Wait(whichKey).Sees("w…  t als tekst", "alleen op: Ochtend: (g groeperen)")
}
