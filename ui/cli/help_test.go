package cli_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"spoorboek/model/dossier"
	"spoorboek/model/wvp"
	"spoorboek/ui/cli"
	"spoorboek/ui/text"
)

// pairs are the commands with their Dutch names.
var pairs = map[string]string{
	"demo": "proef", "init": "begin", "generate": "genereer", "today": "vandaag", "list": "lijst",
	"show": "toon", "settings": "instellingen", "labels": "benamingen",
	"timeline": "tijdlijn", "calendar": "kalender", "preflight": "controle-riv", "figures": "cijfers", "log": "logboek", "do": "doe", "import": "importeer",
	"backup": "reservekopie", "restore": "zet-terug", "check": "controle", "rescue": "red", "compact": "verklein",
	"passphrase": "wachtwoordzin", "rekey": "vernieuw-sleutels", "erase": "wis", "expunge": "maak-leeg",
	"daylist": "daglijst", "export": "exporteer", "version": "versie", "help": "hulp",
}

func TestEveryCommandHasHelpInBothLanguages(t *testing.T) {
	// English that the library of the command line would say by itself.
	foreign := regexp.MustCompile(`Usage:|Flags:|Available Commands|help for|\(default`)
	unspoken := regexp.MustCompile(`\bcli\.[a-z-]+`)
	for name, dutch := range pairs {
		_, nl, _ := told(t, dutch, "--help")
		if !strings.Contains(nl, "Zo typ je het:\n  spoorboek "+name) || foreign.MatchString(nl) {
			t.Errorf("%s --help:\n%s", dutch, nl)
		}
		_, en, _ := told(t, name, "--help", "--lang", "en")
		if !strings.Contains(en, "Usage:\n  spoorboek "+name) || strings.Contains(en, "Zo typ je") {
			t.Errorf("%s --help:\n%s", name, en)
		}
		if found := unspoken.FindString(nl + en); found != "" {
			t.Errorf("%s --help shows %s without words", name, found)
		}
		if _, again, _ := told(t, "help", name); again != nl {
			t.Errorf("help %s differs from %s --help", name, name)
		}
	}
}

func TestTheListOfCommandsNamesBothNames(t *testing.T) {
	_, out, _ := told(t, "--help")
	for name, dutch := range pairs {
		if name != "help" && !strings.Contains(out, name+" ("+dutch+")") {
			t.Errorf("no %s (%s) in\n%s", name, dutch, out)
		}
	}
}

func TestEveryNoteOfTheCalendarHasWords(t *testing.T) {
	for _, lang := range []text.Lang{text.NL, text.EN} {
		w := text.New(lang)
		for _, note := range []wvp.NoteCode{
			wvp.NoteNoFirstSick, wvp.NoteSpanReversed, wvp.NoteSpanNoStart, wvp.NoteBeforeCase, wvp.NoteOverlap,
			wvp.NoteFirstDay, wvp.NoteGapOpen, wvp.NoteGapAfterOpen, wvp.NoteLeaveOpen, wvp.NoteCauseUnknown,
			wvp.NoteNewCase, wvp.NoteFactBefore, wvp.NoteFactEarlier, wvp.NoteEndTooEarly, wvp.NoteLetterUnusual,
			wvp.NoteLateLetter, wvp.NoteLateLetterUnsure, wvp.NoteLateLetterLost, wvp.NotePastAOW,
			wvp.NoteAOWBeforeWIA, wvp.NoteAOWNear, wvp.NoteContractEnds, wvp.NoteSafetyNet, wvp.NoteWIAAfterSanction,
			wvp.NoteWIAAfterExtension,
		} {
			if id := text.ID("cli.note." + string(note)); !w.Has(id) {
				t.Errorf("no words for %s", id)
			}
		}
	}
}

func TestABugOfOursIsSaidAndNotThrown(t *testing.T) {
	var errs strings.Builder
	d := deps(map[string]string{"HOME": t.TempDir()}, strings.NewReader(""), &strings.Builder{}, &errs)
	d.World.Clock = func() time.Time { panic("the clock fell off the wall") }
	if code := cli.Run(context.Background(), d, []string{"today"}); code != 1 {
		t.Errorf("exit code %d", code)
	}
	said := errs.String()
	if !strings.Contains(said, "Wat bewaard was, blijft bewaard") || strings.Contains(said, "goroutine") {
		t.Errorf("said %q", said)
	}
}

func TestEveryActIsDoneByTheCommandLineInAScript(t *testing.T) {
	scripts, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(scripts) == 0 {
		t.Fatal(scripts, err)
	}
	var all strings.Builder
	for _, path := range scripts {
		script, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(script)
	}
	for _, spec := range dossier.Acts() {
		done := regexp.MustCompile(`(?m)^code 0 spoorboek do ` + regexp.QuoteMeta(spec.Name) + `( |$)`)
		if spec.Name != "settle" && !done.MatchString(all.String()) { // package dossier has two laptops that differ
			t.Errorf("no script does %s", spec.Name)
		}
	}
}

func TestEveryActIsListedWithItsKeysAndRefusesOthers(t *testing.T) {
	_, list, _ := told(t, "do", "--help")
	for _, spec := range dossier.Acts() {
		_, one, _ := told(t, "do", spec.Name, "--help")
		for _, p := range spec.Params {
			if key := regexp.MustCompile(`[\[ ]` + p.Key + `[\]= \n]`); !key.MatchString(one) {
				t.Errorf("do %s --help does not name %s:\n%s", spec.Name, p.Key, one)
			}
		}
		if !strings.Contains(list, "\n    "+spec.Name) {
			t.Errorf("do --help does not list %s", spec.Name)
		}
		words := []string{"do", spec.Name, "2026-001", "no-such-key=1"}
		if spec.Creates {
			words = []string{"do", spec.Name, "no-such-key=1"}
		}
		if code, _, said := told(t, words...); code != 2 || !strings.Contains(said, "no-such-key") {
			t.Errorf("%q: exit code %d, %s", words, code, said)
		}
	}
}
