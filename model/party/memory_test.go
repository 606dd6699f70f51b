package party_test

import (
	"testing"

	"spoorboek/model/party"
)

func TestNamesOfEmployersAreToldApart(t *testing.T) {
	for written, want := range map[string]string{
		"hofland b.v.": "hofland", "hofland bv": "hofland", "hofland": "hofland", "stichting de linde": "de linde",
		"j. de boer & zn.": "j de boer zn", "b.v.": "bv", "": "", " ": "", "albert-heijn": "albert heijn", "d'olijf": "dolijf",
	} {
		if got := party.NameKey(written); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

func TestAThirdClientIsWarnedWhereNobodyWasAnswered(t *testing.T) {
	one, two, three := party.Client{1}, party.Client{2}, party.Client{3}
	type told struct {
		who party.Client
		end party.End
	}
	tests := map[string]struct {
		said []told
		who  party.Client
		want bool
	}{
		"two others heard nothing":         {[]told{{one, party.Silence}, {two, party.Silence}}, three, true},
		"one other heard nothing":          {[]told{{one, party.Silence}}, three, false},
		"one other heard nothing, twice":   {[]told{{one, party.Silence}, {one, party.Silence}}, three, false},
		"one of the two writes again":      {[]told{{one, party.Silence}, {two, party.Silence}}, two, false},
		"somebody was answered":            {[]told{{one, party.Silence}, {two, party.Silence}, {two, party.Answered}}, three, false},
		"somebody got a place":             {[]told{{one, party.Silence}, {two, party.Silence}, {one, party.GaveExperience}}, three, false},
		"two wait still":                   {[]told{{one, party.Waiting}, {two, party.Waiting}}, three, false},
		"two only found the vacancy there": {[]told{{one, party.NotWritten}, {two, party.NotWritten}}, three, false},
	}
	for name, tt := range tests {
		var m party.Memory
		for _, s := range tt.said {
			m.Add(s.who, s.end)
		}
		if got := m.Warns(tt.who); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	var m party.Memory
	for _, end := range []party.End{party.Placed, party.GaveExperience, party.Silence, party.Answered, party.Waiting, party.NotWritten} {
		m.Add(one, end)
	}
	if m.Written != 5 || m.Answers != 3 || m.Silences != 1 || m.Placements != 1 || m.Experience != 1 {
		t.Errorf("%+v", m)
	}
}
