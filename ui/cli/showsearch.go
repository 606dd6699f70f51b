package cli

import (
	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
)

// search writes who the person is, what was agreed on applying, the versions of cv and letter, and what fits.
func (c card) search() {
	w, d, day := c.words, c.d, c.day
	section(c.command, "cli.show.profile", portraitLines(d.Papers.Portrait), func(t *table, x portraitLine) {
		t.add(w.Param("profile", x.key), oneLine(x.text))
	})
	if a := d.Course.Agreed(day); a != (pipeline.Agreement{}) {
		r := pipeline.RhythmOf(d.Applications, a, day, rhythmWeeks)
		c.linef("\n%s", w.F("cli.show.approach", w.Choice("mode", string(a.Approach)), a.PerWeek, r.Real()))
	}
	section(c.command, "cli.show.versions", d.Papers.Versions, func(t *table, v profile.Version) {
		t.add(short(v.ID), w.Choice("kind", string(v.Kind)), v.Name, w.DayLong(v.On), oneLine(v.Note))
	})
	section(c.command, "cli.show.fits", dossier.Fittings(d, day), func(t *table, f dossier.Fitting) {
		t.add(short(f.Item), joined(", ", f.Function, f.Employer), w.F("cli.show.verdict", f.Verdict()), c.why(f))
	})
}

// portraitLine is one part of the person profile that was written.
type portraitLine struct{ key, text string }

func portraitLines(p profile.Portrait) []portraitLine {
	var lines []portraitLine
	for _, x := range []portraitLine{
		{"who", p.Who}, {"traits", p.Traits}, {"values", p.Values}, {"drives", p.Drives},
		{"qualities", p.Qualities}, {"skills", p.Skills}, {"experience", p.Experience}, {"education", p.Education},
		{"certificates", profile.FormatCertificates(p.Certificates)}, {"languages", p.Languages},
		{"preferences", p.Preferences}, {"ambitions", p.Ambitions}, {"obstacles", p.Obstacles},
		{"transport", p.Transport}, {"travel", number(float64(p.Travel))},
	} {
		if x.text != "" {
			lines = append(lines, x)
		}
	}
	return lines
}

// why is what decides a verdict: the coach's own reason, else the part that blocks.
func (c card) why(f dossier.Fitting) string {
	if f.Outdated() {
		return joined(" · ", oneLine(f.Judged.Reason), c.words.T("cli.show.judged-before"))
	}
	if f.Judged.Given() {
		return oneLine(f.Judged.Reason)
	}
	p, ok := f.Match.Blocking()
	switch {
	case !ok:
		return ""
	case p.Item != 0:
		return c.words.Item(p.Item, c.own)
	case p.Aspect == capacity.ByItem:
		return ""
	}
	return c.words.F("cli.show.blocked", c.words.Of("capacity.aspect", string(p.Aspect)), p.Asked, p.Able)
}
