package plain_test

import (
	"testing"

	"spoorboek/model/plain"
)

func TestWhatTextsHaveInCommonNeverCutsALetter(t *testing.T) {
	for name, tt := range map[string]struct {
		texts []string
		want  string
	}{
		"nothing":                      {nil, ""},
		"one alone is whole":           {[]string{"Zoë"}, "Zoë"},
		"up to where they part":        {[]string{"fase:intake", "fase:in 't"}, "fase:in"},
		"letters that begin alike":     {[]string{"/home/é", "/home/è"}, "/home/"}, // one byte in common
		"the one is the other's start": {[]string{"map", "mappen"}, "map"},
		"the other way round":          {[]string{"mappen", "map"}, "map"},
		"no letter in common":          {[]string{"a", "b"}, ""},
	} {
		if got := plain.Common(tt.texts); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
