package timeline

import (
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// past is the day on which the coach looks back; its zero value is now.
type past struct {
	day civil.Date
	now *dossier.Dossier // to go back to

	cursor civil.Date // where the coach was
	stop   int
}

// lookBack asks on which day: the line is then drawn as it was known at the end of that day.
func (p *Pane) lookBack() pane.Request {
	return pane.DatePopup{
		Title: p.words.T("timeline.look-back"), Present: p.past.day, Back: true,
		Then: func(day civil.Date) pane.Request {
			if !p.known(day) {
				return pane.Toast{Text: p.words.F("timeline.not-known-yet", p.words.DayLong(day)), Kind: pane.Warn}
			}
			return nil
		},
	}
}

// known draws the line as it was known at the end of a day where the coach is; today is now. It reports
// false, and changes nothing, when nothing had been recorded by then.
func (p *Pane) known(day civil.Date) bool {
	if p.now(); day >= p.today || day.IsZero() {
		return true
	}
	d := p.line.dossier
	y, m, on := day.Civil()
	end := time.Date(y, m, on+1, 0, 0, 0, 0, p.zone).Add(-time.Nanosecond)
	was := dossier.ReplayKnown(d.ID, d.Trail.Line.Entries, end)
	if len(was.Trail.Line.Entries) == 0 {
		return false
	}
	p.past = past{day: day, now: d, cursor: p.cursor, stop: p.stop}
	p.lay(was)
	return true
}

// now goes back from the past; it reports whether the coach was looking back.
func (p *Pane) now() bool {
	if p.past.day.IsZero() {
		return false
	}
	was := p.past
	p.past = past{}
	p.lay(was.now)
	p.cursor, p.stop = was.cursor, was.stop
	return true
}

// chosenLanes are the lanes that can be switched off, with their names.
func chosenLanes() ([]lane, []string) {
	return []lane{terms, first, second, contacts, sent, able, sanction},
		[]string{"terms", "first", "second", "contact", "sent", "able", "sanction"}
}

// layersMenu lists the lanes; Enter switches one off or on.
func (p *Pane) layersMenu() pane.Request {
	lanes, names := chosenLanes()
	options := make([]pane.Option, len(lanes))
	for i, l := range lanes {
		box := p.glyphs.Signs.BoxOn
		if p.off[l] {
			box = p.glyphs.Signs.BoxOff
		}
		options[i].Label = box + " " + p.words.T(text.ID("timeline.lane."+names[i]))
	}
	return pane.Choice{
		Title: p.words.T("timeline.layers"), Options: options,
		Then: func(i int) pane.Request {
			p.off[lanes[i]] = !p.off[lanes[i]]
			return nil
		},
	}
}
