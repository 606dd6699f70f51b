package profile_test

import (
	"testing"

	"spoorboek/model/profile"
)

func TestNamesAsPeopleTypeThem(t *testing.T) {
	tests := map[string]struct{ typed, full, spoken, sort, initials string }{
		"last name first":             {"Jansen, Karin", "Jansen, Karin", "Karin Jansen", "Jansen Karin", "KJ"},
		"prefix behind the first":     {"Dijk, Henk van", "van Dijk, Henk", "Henk van Dijk", "Dijk Henk van", "HvD"},
		"prefix before the last":      {"van Dijk, Henk", "van Dijk, Henk", "Henk van Dijk", "Dijk Henk van", "HvD"},
		"as one says it":              {"Henk van Dijk", "van Dijk, Henk", "Henk van Dijk", "Dijk Henk van", "HvD"},
		"two prefixes":                {"Jan van der Berg", "van der Berg, Jan", "Jan van der Berg", "Berg Jan van der", "JvdB"},
		"an apostrophe":               {"Els in 't Veld", "in 't Veld, Els", "Els in 't Veld", "Veld Els in 't", "EitV"},
		"a capital prefix is a name":  {"Samira El Amrani", "El Amrani, Samira", "Samira El Amrani", "El Amrani Samira", "SEA"},
		"two first names":             {"Jan Willem de Boer", "de Boer, Jan Willem", "Jan Willem de Boer", "Boer Jan Willem de", "JWdB"},
		"a last name alone":           {"Jansen", "Jansen", "Jansen", "Jansen", "J"},
		"a prefix and last name":      {"van Dijk", "van Dijk", "van Dijk", "Dijk van", "vD"},
		"blanks":                      {"  Karin   Jansen ", "Jansen, Karin", "Karin Jansen", "Jansen Karin", "KJ"},
		"nothing":                     {"", "", "", "", ""},
		"a name that is all prefixes": {"de de", "de de", "de de", "de de", "dd"},
	}
	for name, tt := range tests {
		p := profile.ParseName(tt.typed)
		if p.Full() != tt.full || p.Spoken() != tt.spoken || p.Initials() != tt.initials {
			t.Errorf("%s: %q %q %q", name, p.Full(), p.Spoken(), p.Initials())
		}
		if p.Sort() != tt.sort {
			t.Errorf("%s: sorts as %q, want %q", name, p.Sort(), tt.sort)
		}
	}
	if (profile.Person{First: "Karin"}).Full() != "Karin" {
		t.Error("a first name alone")
	}
}

func TestPeopleAreAddressedAsTheCoachSpeaksOfThem(t *testing.T) {
	for written, want := range map[string]string{
		"dhr. P. Kok":                   "dhr. Kok",
		"mw. M. de Groot":               "mw. de Groot",
		"dhr. T. van Rossum (HR)":       "dhr. van Rossum",
		"De heer Piet Kok":              "dhr. Kok",
		"Mevrouw A. B. Smit, personeel": "mw. Smit",
		"dhr. Kok":                      "dhr. Kok",
		"mevr A.B. van der Ven":         "mw. van der Ven",
		"Petra de Vries":                "Petra de Vries",
		"P. Kok":                        "P. Kok",
		"dhr. Kok en mw. Smit":          "dhr. Kok en mw. Smit",
		"dhr. Kok / Smit":               "dhr. Kok / Smit",
		"mw.":                           "mw.",
		"Heer Bommel":                   "dhr. Bommel",
		"  dhr.  P.  Kok ":              "dhr. Kok",
		"afdeling personeelszaken":      "afdeling personeelszaken",
		"":                              "",
	} {
		if got := profile.Addressed(written); got != want {
			t.Errorf("%q is addressed as %q, want %q", written, got, want)
		}
	}
}

func TestKnownWords(t *testing.T) {
	if !profile.Fits.Known() || profile.Fit("x").Known() || !profile.ProspectGood.Known() || profile.Prospect("x").Known() {
		t.Error("known words of the search profile")
	}
}
