package timeline

import (
	"strings"

	"spoorboek/model/civil"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// listing puts items in lists.
type listing struct{ telling }

// termRows lists the statutory moments; cursor is the place of the one that is chosen, -1 for none.
func (t listing) termRows(chosen Item, ok bool) (rows []card.Row, cursor int) {
	cursor = -1
	for i, s := range t.line.Terms {
		it := Item{On: s.Due, Kind: Term, Sign: t.line.sign(s), At: i}
		lead := " "
		if ok && chosen.Kind == Term && chosen.At == i {
			cursor, lead = i, t.glyphs.Signs.Cursor
		}
		rows = append(rows, card.Row{
			Mark: lead + Glyph(it.Sign, t.glyphs), Sign: StyleOf(it.Sign),
			Text:  t.pad(t.sickWeek(s.Due), 8) + t.pad(t.w.DayLong(s.Due), 11) + t.short(it),
			Right: t.status(it), Style: theme.Text, Edge: StyleOf(it.Sign),
		})
	}
	return rows, cursor
}

// pad makes a column of n cells; what it holds is made of letters of one cell.
func (t listing) pad(s string, n int) string {
	if len(s) >= n {
		return s + " "
	}
	return s + strings.Repeat(" ", n-len(s))
}

// eventRows lists what lies around a day, statutory moments left out: room lines, the day in the upper third.
func (t listing) eventRows(day civil.Date, room int) []card.Row {
	at := t.line.Seek(day)
	var before, after []card.Row
	for i := at - 1; i >= 0 && len(before) < room; i-- {
		if it := t.line.Items[i]; it.Kind != Term {
			before = append(before, t.event(it))
		}
	}
	for i := at; i < len(t.line.Items) && len(after) < room; i++ {
		if it := t.line.Items[i]; it.Kind != Term {
			after = append(after, t.event(it))
		}
	}
	late := max(0, room-1-len(after))
	early := min(len(before), max(late, room*2/3))
	rows := make([]card.Row, 0, room)
	for i := early - 1; i >= 0; i-- {
		rows = append(rows, before[i])
	}
	rows = append(rows, card.Row{Rule: true, Text: t.join(" ", t.sickWeek(day), t.w.Ago(day, t.today))})
	return append(rows, after...)
}

func (t listing) event(i Item) card.Row {
	return card.Row{
		Text:  t.pad(t.sickWeek(i.On), 8) + t.pad(t.w.Day(i.On, t.today), 9) + t.letter(i) + "  " + t.title(i),
		Style: eventStyle(i),
	}
}

func eventStyle(i Item) cell.Style {
	if i.Sign == Late {
		return theme.Late
	}
	if i.Sign == Planned {
		return theme.Planned
	}
	return theme.Text
}

// phaseRows tells the phases: from when to when, how long, and the reason where one was given.
func (t listing) phaseRows() []card.Row {
	steps := t.line.dossier.Course.Phases
	rows := make([]card.Row, 0, len(steps)+1)
	for i, s := range steps {
		to, until := t.today, ""
		if i+1 < len(steps) && !steps[i+1].On.IsZero() && steps[i+1].On <= t.today {
			to = steps[i+1].On
			until = t.sickWeek(to)
		}
		length := ""
		if !s.On.IsZero() && s.On <= t.today {
			length = t.w.Weeks(to.Sub(s.On))
		}
		rows = append(rows, card.Row{
			Mark: PhaseGlyph(s.Phase, t.glyphs), Sign: phaseStyle(s.Phase),
			Text: t.pad(s.Phase.Code(), 4) + t.pad(t.sickWeek(s.On)+" - "+until, 19) + t.pad(length, 14) + s.Reason,
		})
	}
	first := t.line.dossier.FirstTrack(t.today)
	return append(rows, card.Row{}, card.Row{
		Text: t.w.F("timeline.first", t.w.Of("first-track", string(first))),
	})
}

// legendRows explains the signs.
func (t listing) legendRows(long, narrow bool) []card.Row {
	b, s := t.glyphs.Bars, t.glyphs.Signs
	row := func(lane, text string) card.Row {
		if pairs := strings.Split(text, "  "); len(pairs) > 1 { // a sign stays with its word
			for i, pair := range pairs {
				pairs[i] = strings.ReplaceAll(pair, " ", cell.Together)
			}
			text = strings.Join(pairs, " ")
		}
		if narrow {
			return card.Row{Text: text, Style: theme.Text, Wrap: true}
		}
		return card.Row{Label: t.w.Of("timeline", "lane", lane), Text: text, Style: theme.Text, Wrap: true}
	}
	rows := []card.Row{
		row("terms", t.w.F("timeline.legend.terms", s.Done, s.Planned, s.Late, s.Unknown)),
		row("first", t.w.F("timeline.legend.first", b.Empty, b.Light, b.Dot, b.Dash)),
		row("second", t.w.F("timeline.legend.second", b.Empty, b.Light, b.Medium, b.Full)),
		row("contact", t.w.F("timeline.legend.contact", s.Pause)),
		row("sent", t.w.T("timeline.legend.sent")),
	}
	if long {
		rows = append(rows, row("sanction", t.w.T("timeline.legend.sanction")))
	}
	return append(rows, card.Row{}, card.Row{Text: t.w.T("timeline.legend.twin"), Style: theme.Hint, Wrap: true})
}

// twinRow is an item as a sentence for who reads the line instead of seeing it.
func (t listing) twinRow(i Item) card.Row {
	return card.Row{
		Mark: Glyph(i.Sign, t.glyphs), Sign: StyleOf(i.Sign),
		Text:  t.join(", ", t.w.Day(i.On, t.today), t.sickWeek(i.On), t.ground(i)) + ": " + t.title(i),
		Right: t.status(i), Edge: StyleOf(i.Sign),
	}
}
