package profile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
)

func TestCertificatesAreReadLineByLine(t *testing.T) {
	got := profile.ParseCertificates("VCA 1-5-2027\n rijbewijs  B ; BHV 2026-12-31\n\n1-5-2027")
	want := []profile.Certificate{
		{Name: plain.Line("VCA"), Until: civil.Of(2027, 5, 1)}, {Name: plain.Line("rijbewijs B")},
		{Name: plain.Line("BHV"), Until: civil.Of(2026, 12, 31)}, {Name: plain.Line("1-5-2027")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want, profile.ParseCertificates(profile.FormatCertificates(got))); diff != "" {
		t.Errorf("written and read back:\n%s", diff)
	}
	p := profile.Portrait{Certificates: got}
	if diff := cmp.Diff([]profile.Certificate{want[2], want[0]}, p.Expiring(civil.Of(2027, 5, 1))); diff != "" {
		t.Errorf("what expires first:\n%s", diff)
	}
	if p.IsZero() || !(profile.Portrait{}).IsZero() {
		t.Error("a portrait with a certificate is something")
	}
}

func TestAPortraitNamesWhatItMisses(t *testing.T) {
	p := profile.Portrait{Experience: "zorg", Education: "mbo", Ambitions: "x", Preferences: " ", Obstacles: "x", Traits: "x"}
	if diff := cmp.Diff([]string{"preferences"}, p.Missing()); diff != "" {
		t.Error(diff)
	}
	p.Preferences = "buiten"
	if len(p.Missing()) > 0 || len((profile.Portrait{}).Missing()) != 6 {
		t.Error("complete, and empty")
	}
}

func TestDirectionsStandInTheirRank(t *testing.T) {
	list := []profile.Direction{{Function: "a"}, {Function: "b", Rank: 2}, {Function: "c"}, {Function: "d", Rank: 1}, {Function: "e", Rank: 2}}
	profile.InRank(list)
	got := ""
	for _, d := range list {
		got += d.Function
	}
	if got != "dbeac" {
		t.Errorf("order %s", got)
	}
}

func TestADirectionAsksItsOwnHours(t *testing.T) {
	d := profile.Direction{Hours: 24, Where: profile.Where{Travel: 30}}
	if got := d.Asks(); got.HoursWeek != 24 || got.Travel != 30 {
		t.Errorf("%+v", got)
	}
	d.Demand = capacity.Demand{HoursWeek: 32, HoursDay: 8}
	if got := d.Asks(); got.HoursWeek != 32 || got.HoursDay != 8 || got.Travel != 30 {
		t.Errorf("%+v", got)
	}
	if !profile.AdviceLeft.Known() || profile.Follows("x").Known() || !profile.Letter.Known() || profile.Paper("x").Known() {
		t.Error("known words")
	}
}
