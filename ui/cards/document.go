package cards

import (
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/riv"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Document is the line of a document of the register: what it is, from whom, and how far it is. Enter tells
// all of it, or asks the signature under a trajectplan; x records a signature, o opens its files.
func Document(c *Context, d dossier.Document) Line {
	l := Line{
		Row: card.Row{
			Mark: c.G.Signs.Done, Sign: theme.Done, Text: c.Join(c.Paper(d.Kind), c.FileMark(&d), d.Author),
			Style: theme.Text, Right: c.stands(d), Edge: theme.Muted, Cells: cells(c, d),
		},
		Edit: Form{Act: "edit-document", Item: d.Item}, Item: d.Item, Files: &d, Own: true,
		Among: Among{Day: d.Day()},
		Tell:  func() []pane.Line { return c.told(d) },
	}
	sign := func() pane.Request {
		return c.Asker().Form("sign", dossier.Args{"item": d.Item.String()}, nil)
	}
	switch by, signed := signers(c.D, d), c.signed(d); {
	case waits(d):
		l.Mark, l.Sign = c.G.Signs.Planned, theme.Planned
	case d.Kind == dossier.DocPlan && signed.IsZero():
		l.Mark, l.Sign, l.Then, l.Tick = c.G.Signs.Planned, theme.Today, sign, sign
	case signed.IsZero(), 0 < by && by < fewest:
		l.Tick = sign
	}
	return l
}

// Register are the columns of the documents where a card has the room of a table.
func Register(c *Context) []card.Column {
	head := func(key string) string { return c.W.Param("document", key) }
	return []card.Column{
		{Head: head("kind"), Width: 20, Grow: true},
		{Head: c.W.T("document.date"), Width: dayWide},
		{Head: head("author"), Width: 16, Rank: 1},
		{Head: head("signed"), Width: 16},
		{Head: head("received"), Width: dayWide, Rank: 2},
		{Head: head("sent"), Width: dayWide, Rank: 3},
		{Head: c.W.T("document.files"), Width: 7, Rank: 1},
		{Head: c.W.T("document.riv"), Width: 15},
	}
}

// dayWide is the width of a day with its year.
const dayWide = 10

// cells are what stands in those columns.
func cells(c *Context, d dossier.Document) []string {
	files, asked, day := c.G.Bars.Dash, "", c.W.DayLong(d.Date)
	if n := len(d.Present()); n > 0 {
		files = strconv.Itoa(n)
	}
	if waits(d) {
		asked, day = c.W.Day(d.Asked, c.Today), strings.ToLower(c.W.Param("document", "asked"))
	}
	return []string{
		c.Join(c.Paper(d.Kind), asked), day, d.Author, signs(c, d), c.W.DayLong(d.Received),
		c.W.DayLong(d.Sent), files, serving(c, d.Kind),
	}
}

// signs is the day a document was signed, or of one that must be how far that is.
func signs(c *Context, d dossier.Document) string {
	if day := c.signed(d); !day.IsZero() {
		return c.W.DayLong(day)
	}
	switch by := signers(c.D, d); {
	case by > 0:
		return c.W.F("document.part", by, fewest)
	case d.Kind == dossier.DocPlan:
		return c.W.T("profile.unsigned")
	}
	return ""
}

// serving are the checks that a document of a kind is read by.
func serving(c *Context, kind string) string {
	if all := riv.Serves(kind); len(all) > 0 {
		return strings.Join(all, " ")
	}
	return c.G.Bars.Dash
}

// Absent is the line of a document that a check asks for and that the register does not hold; Enter
// registers it.
func Absent(c *Context, f riv.Finding) Line {
	mark, style := checkSign(c, f)
	missing := c.W.Of("riv", "state", string(riv.Missing))
	kind := f.Args["kind"]
	return Line{
		Row: card.Row{
			Mark: mark, Sign: style, Text: c.Paper(kind), Style: theme.Muted, Right: missing, Edge: style,
			Cells: []string{c.Paper(kind), missing, "", "", "", "", c.G.Bars.Dash, serving(c, kind)},
		},
		Enter: Form{Act: "document", Args: f.Args}, Tell: func() []pane.Line { return toldCheck(c, f) },
	}
}

// fewest is how many sign an agreement: with fewer names, another may follow.
const fewest = 3

// waits reports whether a document was asked for and is not there.
func waits(d dossier.Document) bool { return !d.Asked.IsZero() && d.Day().IsZero() }

// signers is how many parties are known to have signed a document.
func signers(d *dossier.Dossier, doc dossier.Document) int {
	parties := map[string]bool{}
	for _, s := range dossier.SignaturesUnder(d, doc) {
		for _, by := range s.By {
			parties[by] = true
		}
	}
	return len(parties)
}

// signed is the day a document was signed by all who must: as the register says, or under the trajectplan.
func (c *Context) signed(d dossier.Document) civil.Date {
	if d.Kind == dossier.DocPlan && d.Signed.IsZero() && signers(c.D, d) >= fewest {
		return c.D.Plan.SignedByAll(c.Today)
	}
	return d.Signed
}

// stands is how far a document is: asked for, to be signed, signed, received or sent, else its date.
func (c *Context) stands(d dossier.Document) string {
	step := func(id text.ID, on civil.Date) string { return c.W.F(id, c.W.DayLong(on)) }
	by, signed := signers(c.D, d), c.signed(d)
	switch plan := d.Kind == dossier.DocPlan && signed.IsZero(); {
	case waits(d):
		return c.W.F("dossier.asked", c.W.Day(d.Asked, c.Today))
	case plan && by > 0:
		return c.W.F("document.part", by, fewest)
	case plan && !d.Sent.IsZero():
		return c.W.F("profile.sent-to-sign", c.W.Day(d.Sent, c.Today))
	case plan:
		return c.W.T("profile.unsigned")
	case !signed.IsZero():
		return step("document.signed", signed)
	case !d.Received.IsZero():
		return step("document.received", d.Received)
	case !d.Sent.IsZero():
		return step("document.sent", d.Sent)
	}
	return c.W.DayLong(d.Day())
}

// told is all that the register says of a document.
func (c *Context) told(d dossier.Document) []pane.Line {
	var lines []pane.Line
	put := func(key, value string) {
		if value == "" {
			return
		}
		said := c.W.F("document.line", c.W.Param("document", key), value)
		lines = append(lines, Paragraph(said)()...)
	}
	put("kind", c.Paper(d.Kind))
	for _, day := range []struct {
		key string
		on  civil.Date
	}{{"on", d.Date}, {"asked", d.Asked}, {"received", d.Received}, {"sent", d.Sent}, {"signed", d.Signed}} {
		if !day.on.IsZero() {
			put(day.key, c.W.DayFull(day.on))
		}
	}
	put("signed-by", c.signedBy(d))
	put("author", d.Author)
	var contains []string
	for _, x := range d.Contains {
		contains = append(contains, c.W.Choice("contains", x))
	}
	put("contains", strings.Join(contains, ", "))
	if len(riv.Serves(d.Kind)) > 0 {
		lines = append(lines, Paragraph(c.W.F("document.line", c.W.T("document.riv"), serving(c, d.Kind)))()...)
	}
	for i, f := range d.Present() {
		put("file", c.Join(c.fileName(i, f), c.W.Bytes(f.Size), c.W.DayLong(f.Added)))
	}
	put("note", c.Hide(d.Note, dossier.Own))
	return append(lines, pane.Line{}, pane.Line{Text: c.W.T("document.keys"), Style: theme.Hint})
}

// signedBy names those who signed, each with the day.
func (c *Context) signedBy(d dossier.Document) string {
	var all []string
	for _, s := range dossier.SignaturesUnder(c.D, d) {
		for _, by := range s.By {
			all = append(all, c.W.Choice("signed-by", by)+" "+c.W.DayLong(s.On))
		}
	}
	return strings.Join(all, ", ")
}

// fileName is what the i-th file of a document is called; its own name may tell who it is about.
func (c *Context) fileName(i int, f dossier.Attachment) string {
	if c.Private {
		return c.W.F("attach.nameless", i+1)
	}
	return f.Title
}

// Note is the line of a free note, with who may read it where the wide screen has room for that. Enter shows
// it whole, e changes it.
func Note(c *Context, n dossier.Note, readers bool) Line {
	shown := c.Hide(n.Text, n.Audience)
	who := ""
	if readers {
		who = c.W.Choice("audience", string(n.Audience))
	}
	return Line{
		Row: card.Row{
			Text: First(shown), Style: theme.Text, Edge: theme.Muted, Right: c.Join(who, c.W.Day(n.On, c.Today)),
		},
		Edit: Form{Act: "amend", Item: n.Item}, Prose: "text", Item: n.Item, Tell: Paragraph(shown),
		Among: Among{Day: n.On},
	}
}

// inEditor is the form of a line with the cursor in its text; nil when the line has none.
func inEditor(p *Pane, l Line) pane.Request {
	if l.Prose == "" {
		return nil
	}
	f := l.Edit
	f.Field = l.Prose
	return p.form(f)
}
