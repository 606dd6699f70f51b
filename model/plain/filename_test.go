package plain_test

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/model/plain"
)

func TestANameFromDataIsNoPathAndNoDevice(t *testing.T) {
	for in, want := range map[string]string{
		"Inzage Jansen, Karin": "inzage-jansen-karin",
		"../../etc/passwd":     "etc-passwd",
		`..\..\x`:              "x",
		"CON":                  "spoorboek-con",
		"con.txt":              "con-txt",
		"LPT1":                 "spoorboek-lpt1",
		"a:b":                  "a-b",
		"-rf":                  "rf",
		".ssh":                 "ssh",
		"":                     "spoorboek",
		"日本":                   "spoorboek",
		"Zoë Çelik-Ünal":       "zoe-celik-unal",
		"Łucja Strauß":         "lucja-strauss",
		"a\x00b\nc\u202ed":     "a-b-c-d",
		"x. ":                  "x",
	} {
		if got := plain.FileName(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
	if got := plain.FileName(strings.Repeat("é", 200)); len(got) > 80 || len(got) < 70 {
		t.Errorf("200 × é gives %d bytes", len(got))
	}
}

func TestAnyTextMakesAnInnocentName(t *testing.T) {
	innocent := regexp.MustCompile(`^[a-z0-9]([a-z0-9-]*[a-z0-9])?$`)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		if got := plain.FileName(s); !innocent.MatchString(got) || len(got) > 90 {
			t.Fatalf("%q gives %q", s, got)
		}
	})
}
