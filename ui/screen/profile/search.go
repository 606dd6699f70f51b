package profile

import (
	"slices"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
	"spoorboek/ui/cards"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// directions are the lines of the search profile: what is looked for, whether it fits and how likely it is.
// The one under the cursor tells the rest below it.
func directions(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: c.W.T("profile.directions"), Two: 0, Three: 0,
		Add: cards.Form{Act: "direction"}, Added: c.W.T("profile.add.direction"),
	}
	rank := 0
	for i := range c.D.Papers.Directions {
		d := &c.D.Papers.Directions[i]
		if d.Dropped {
			continue
		}
		rank++
		line := direction(c, d, rank)
		line.Rank = func(up bool) pane.Request { return rerank(c, d.ID, up) }
		part.Lines = append(part.Lines, line)
		if d.ID == c.Item {
			part.Lines = append(part.Lines, grounds(c, d)...)
		}
	}
	return part
}

// rerank puts a line before or after its neighbour: those that move get the number of their new place.
func rerank(c *cards.Context, id journal.ID, up bool) pane.Request {
	var live []profile.Direction
	for _, d := range c.D.Papers.Directions {
		if !d.Dropped {
			live = append(live, d)
		}
	}
	at := slices.IndexFunc(live, func(d profile.Direction) bool { return d.ID == id })
	to := at + 1
	if up {
		to = at - 1
	}
	if at < 0 || to < 0 || to >= len(live) {
		return pane.Toast{Text: c.W.T("profile.rank.end"), Kind: pane.Warn}
	}
	live[at], live[to] = live[to], live[at]
	several := dossier.Several{As: "edit-direction"}
	for i, d := range live {
		if d.Rank != i+1 {
			act := dossier.EditDirection{Item: d.ID}
			act.Grounds.Rank = dossier.To(i + 1)
			several.Acts = append(several.Acts, act)
		}
	}
	return pane.Do{Dossiers: []journal.ID{c.D.ID}, Act: several}
}

func direction(c *cards.Context, d *profile.Direction, rank int) cards.Line {
	fitting, _ := dossier.FitOf(c.D, d.ID, c.Today)
	verdict := fitting.Verdict()
	if verdict == capacity.Unknown && d.Fit != "" && d.Fit != profile.FitUnknown {
		verdict = capacity.Verdict(d.Fit)
	}
	sign, style := c.Verdict(verdict)
	chance := ""
	if d.Prospect != "" && d.Prospect != profile.ProspectUnknown {
		chance = c.W.Choice("prospect", string(d.Prospect))
	}
	return cards.Line{
		Row: card.Row{
			Mark: sign, Sign: style, Text: c.W.Number(float64(rank)) + " " + c.Join(d.Function, d.Branch),
			Style: theme.Text, Right: c.Join(c.VerdictWord(verdict), chance), Edge: style,
		},
		Edit: cards.Form{Act: "edit-direction", Item: d.ID}, Item: d.ID,
	}
}

// grounds tell of one line why it fits, how likely it is and by what evidence, and how it stands to the
// advice.
func grounds(c *cards.Context, d *profile.Direction) []cards.Line {
	var lines []cards.Line
	put := func(key, value string) {
		if value != "" {
			lines = append(lines, cards.Line{Row: card.Row{
				Text: "    " + c.W.T(text.ID("profile."+key)) + ": " + value, Style: theme.Muted, Wrap: true,
			}})
		}
	}
	travel := ""
	if d.Where.Travel > 0 {
		travel = c.W.F("profile.minutes", d.Where.Travel)
	}
	put("where", c.Join(perWeek(c, d.Hours), d.Where.Region, travel))
	put("ground", d.Judged.Reason)
	put("evidence", c.Join(d.Proof.Text, c.W.DayLong(d.Proof.On)))
	if d.Advice.Follows != "" && d.Advice.Follows != profile.AdviceUnknown {
		put("advice", c.Join(c.W.Choice("advice", string(d.Advice.Follows)), d.Advice.Reason))
	}
	put("note", cards.First(d.Note))
	return lines
}

// check holds the search profile and the open applications against what the person can do, rubric by
// rubric, and names the item that blocks. A line leads to the coach's own judgement, e to what the work
// asks.
func check(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: c.W.T("profile.check"), None: c.W.T("profile.none.check"), Two: 0, Three: 0,
	}
	fittings := dossier.Fittings(c.D, c.Today)
	if len(fittings) == 0 {
		return part
	}
	part.Lines = append(part.Lines, cards.Line{Row: card.Row{
		Text: c.W.T("profile.check.head"), Style: theme.Muted, Right: rubricHead(c), Edge: theme.Muted,
	}})
	for _, f := range fittings {
		part.Lines = append(part.Lines, fitting(c, f)...)
	}
	if a, ok := capacity.Latest(c.D.Papers.Assessments, c.Today); ok {
		part.Lines = append(part.Lines, age(c, a)...)
	}
	return part
}

// Widths of the six columns of the matrix and of the verdict behind it.
const verdictWide = 14

func rubricHead(c *cards.Context) string {
	return strings.Join([]string{"I  ", "II ", "III", "IV ", "V  ", "VI "}, " ") + " " +
		pad(c.W.T("profile.check.verdict"), verdictWide)
}

func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-cell.Width(s))) }

// fitting is one row of the matrix, and below it why it does not simply fit.
func fitting(c *cards.Context, f dossier.Fitting) []cards.Line {
	var cells []string
	for _, r := range capacity.Rubrics() {
		sign, _ := c.Verdict(f.Match.Of(r))
		cells = append(cells, pad(sign, 3))
	}
	sign, style := c.Verdict(f.Verdict())
	lines := []cards.Line{{
		Row: card.Row{
			Mark: sign, Sign: style, Text: c.Join(f.Function, f.Employer), Style: theme.Text,
			Right: strings.Join(cells, " ") + " " + pad(c.VerdictWord(f.Verdict()), verdictWide), Edge: style,
		},
		Enter: cards.Form{Act: "judge", Item: f.Item}, Edit: cards.Form{Act: "demand", Item: f.Item}, Item: f.Item,
		Tell: func() []pane.Line { return weighed(c, f) }, Own: true,
	}}
	below := func(s string, st cell.Style) {
		lines = append(lines, cards.Line{Row: card.Row{Text: "    " + s, Style: st, Wrap: true}})
	}
	here := f.Item == c.Item
	if f.Judged.Given() && here {
		below(c.W.F("profile.judged", c.W.DayLong(f.Judged.On), f.Judged.Reason), theme.Muted)
	}
	if f.Outdated() {
		below(c.W.T("profile.judge-again"), theme.Today)
	}
	if p, blocked := f.Match.Blocking(); blocked && (here || p.Verdict != capacity.Unknown) {
		below(cards.Blocking(c.W, c.Labels, p), theme.Muted)
	} else if len(f.Match.Parts) == 0 && here {
		below(c.W.T("profile.no-demand"), theme.Muted)
	}
	return lines
}

// item is what an item is called in this office.
func item(c *cards.Context, i capacity.Item) string { return c.W.Item(i, c.Labels) }

// weighed is how work was held against what the person can do, part by part, and what the coach made of it.
func weighed(c *cards.Context, f dossier.Fitting) []pane.Line {
	lines := []pane.Line{{Text: c.VerdictWord(f.Verdict()), Style: theme.Strong}}
	for _, p := range f.Match.Parts {
		sign, style := c.Verdict(p.Verdict)
		lines = append(lines, pane.Line{Text: sign + " " + cards.Blocking(c.W, c.Labels, p), Style: style})
	}
	if len(f.Match.Parts) == 0 {
		lines = append(lines, pane.Line{Text: c.W.T("profile.no-demand"), Style: theme.Muted})
	}
	if f.Judged.Given() {
		lines = append(lines, pane.Line{
			Text: c.W.F("profile.judged", c.W.DayLong(f.Judged.On), f.Judged.Reason), Style: theme.Text,
		})
	}
	if f.Outdated() {
		lines = append(lines, pane.Line{Text: c.W.T("profile.judge-again"), Style: theme.Today})
	}
	return lines
}
