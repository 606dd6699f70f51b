package cards

import (
	"strconv"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/cell"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Verdict is the sign of whether work fits.
func (c *Context) Verdict(v capacity.Verdict) (string, cell.Style) {
	switch v {
	case capacity.Fits:
		return c.G.Signs.Done, theme.Done
	case capacity.Adapted:
		return c.G.Signs.Planned, theme.Today
	case capacity.FitsNot:
		return c.G.Signs.Late, theme.Late
	case capacity.NotAsked:
		return c.G.Marks.Dot, theme.Muted
	}
	return c.G.Signs.Unknown, theme.Muted
}

// VerdictWord is whether work fits, in words.
func (c *Context) VerdictWord(v capacity.Verdict) string {
	if v == capacity.NotAsked {
		v = "none"
	}
	return c.W.Of("capacity", "verdict", string(v))
}

// Fits says whether a direction or an application fits, by whom that was judged or what decides; nothing
// where there is nothing to hold it against.
func (c *Context) Fits(item journal.ID) string {
	f, known := dossier.FitOf(c.D, item, c.Today)
	if !known || f.Verdict() == capacity.Unknown && len(f.Match.Parts) == 0 {
		return ""
	}
	sign, _ := c.Verdict(f.Verdict())
	why := ""
	if p, blocked := f.Match.Blocking(); f.Judged.Given() {
		why = c.W.F("profile.judged", c.W.DayLong(f.Judged.On), f.Judged.Reason)
	} else if blocked {
		why = Blocking(c.W, c.Labels, p)
	}
	return c.Join(sign+" "+c.VerdictWord(f.Verdict()), why)
}

// Blocking says which part decides, what is asked of it and what is possible; items by the office's names.
func Blocking(w *text.Words, own capacity.Labels, p capacity.Part) string {
	unknown := w.Of("capacity", "verdict", "unknown")
	switch p.Aspect {
	case capacity.ByItem:
		able := w.Of("capacity", "level", p.Level.String())
		if p.Verdict == capacity.Unknown {
			able = unknown
		}
		return w.F("profile.blocking.item", p.Item.String(), w.Item(p.Item, own),
			w.Of("capacity", "strength", strconv.Itoa(int(p.Strength))), able)
	case capacity.ByTravel:
		return w.F("profile.blocking.travel", w.Number(p.Asked), w.Number(p.Able))
	}
	able := w.Number(p.Able)
	if p.Able == 0 {
		able = unknown
	}
	s := w.F("profile.blocking.hours", w.Of("capacity", "aspect", string(p.Aspect)), w.Number(p.Asked), able)
	if !p.From.IsZero() {
		s = Glue("; ", s, w.F("profile.blocking.from", w.DayLong(p.From)))
	}
	return s
}
