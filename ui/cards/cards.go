// Package cards is what the screens made of cards share. A Sheet says which cards a screen has and what
// stands in them; Pane lays them out, moves the cursor and turns a key on a line into a request. Lines know
// which form changes them, so that every field is edited where it is read.
package cards

import (
	"strings"
	"time"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/deck"
)

// Context is what a sheet is made from.
type Context struct {
	W        *text.Words
	G        theme.Glyphs
	D        *dossier.Dossier
	Today    civil.Date
	Settings norm.Settings
	Labels   capacity.Labels // the office's own names of what a capacity document scores
	Private  bool            // the privacy screen: initials only, own notes hidden
	Wide     bool            // three columns
	Zone     *time.Location  // where the coach is
	Flags    map[action.ID]bool
	Item     journal.ID // of the line under the cursor; what another card may show more of
}

// Form is the form of an act that a line leads to. With an item, or with Filled, it begins with what the
// dossier says now.
type Form struct {
	Act    string
	Item   journal.ID
	Filled bool
	Args   dossier.Args
	Field  string // the field with the cursor
}

// Line is a line of a card with what can be done on it. One on which nothing can be done is only read.
type Line struct {
	card.Row
	On    ask.Subject                // what x, d, > and so on are about
	Edit  Form                       // e, and Enter unless Enter says otherwise
	Prose string                     // E: the field of Edit that is written in the coach's own editor
	Enter Form                       // Enter
	Then  func() pane.Request        // Enter, when it is no form
	Tick  func() pane.Request        // x, when it is not the tick of what it is about
	Files *dossier.Document          // o: the document whose files are opened and kept
	Rank  func(up bool) pane.Request // + and -: before or after its neighbour
	Item  journal.ID
	Tell  func() []pane.Line // i, and Enter when nothing else: the whole of it
	Own   bool               // Tell says it, and more than the record does
	More  func() []pane.Line // i: what came of it, below the record

	Among Among                           // where it stands among others
	Move  func(d civil.Date) pane.Request // d, when it is not what it is about that moves
}

// Among is where a line stands among others, and by what it is sorted.
type Among struct {
	Day   civil.Date // zero: that of what the line is about
	Key   string     // empty: what the line says
	Kind  string     // of several kinds in one list, which this is; empty: the list has no kinds
	Spare bool       // among the last lines: it asks for no room until the cursor is in the card
}

// Correcting is a line on which Enter states something anew, and e corrects what was stated last.
func (l Line) Correcting(act string, last journal.ID) Line {
	l.Enter = l.Edit
	if !last.IsZero() {
		l.Edit = Form{Act: act, Item: last}
	}
	return l
}

// Live reports whether the cursor can stand on the line.
func (l Line) Live() bool {
	return l.Edit.Act != "" || l.Enter.Act != "" || l.Then != nil || l.Tick != nil || l.Tell != nil ||
		l.On.Kind != ask.Nothing
}

// Part is one card. Its lines are Lines, or with Len those that At makes when they are looked at.
type Part struct {
	Name              string // of a list that can be sorted and chosen from; empty: the lines stand as they do
	Title, Foot, None string
	Lines             []Line
	Len               int
	At                func(i int) Line
	Add               Form     // Enter on the last line, which says so
	Adds              []string // acts to choose from on the last line, in the place of Add
	Added             string   // what that line says
	Two, Three        int      // columns
	Text              bool     // to be read only
	Drawn             Drawn    // beside or in the place of plain lines
	Band              int      // the share of the band under three columns; 0: none
}

// Drawn is how a card is drawn where its lines alone do not do.
type Drawn struct {
	Table []card.Column // the lines are a table where there is room for one
	Paint *deck.Paint   // above the lines
}

// size is the number of lines, that to add one included.
func (p *Part) size() int {
	n := len(p.Lines) + p.Len
	if p.adds() {
		n++
	}
	return n
}

// spare is how many of the last lines ask for no room while the cursor is elsewhere.
func (p *Part) spare() int {
	n := 0
	for n < len(p.Lines) && p.Lines[len(p.Lines)-1-n].Among.Spare {
		n++
	}
	return n
}

func (p *Part) adds() bool { return p.Add.Act != "" || len(p.Adds) > 0 }

// line is the i-th line.
func (p *Part) line(i int, ctx *Context) Line {
	switch {
	case i < len(p.Lines):
		return p.Lines[i]
	case i < len(p.Lines)+p.Len:
		return p.At(i - len(p.Lines))
	}
	l := Line{Row: card.Row{Mark: "+", Sign: theme.Key, Text: p.Added, Style: theme.Hint}, Edit: p.Add}
	if len(p.Adds) > 0 {
		l.Then = func() pane.Request { return choose(p, ctx) }
	}
	return l
}

// choose asks what to add.
func choose(p *Part, ctx *Context) pane.Request {
	options := make([]pane.Option, len(p.Adds))
	for i, name := range p.Adds {
		options[i].Label = ctx.W.Act(name)
	}
	return pane.Choice{
		Title: p.Added, Options: options,
		Then: func(i int) pane.Request { return ctx.Asker().Form(p.Adds[i], nil, nil) },
	}
}

// Sheet is a screen made of cards.
type Sheet struct {
	Title   text.ID
	Head    func(*Context) string // a line above the cards; nil: none
	Parts   func(*Context) []Part
	Strip   func(*Context) []Part // among other panes; nil: Parts
	Toggles []action.ID           // actions that change what is shown; Context.Flags has them
	Start   int                   // the card with the cursor at first
	Quad    *Quad                 // four cards in a small terminal; nil: one
	Three   int                   // the width from which its cards stand in three columns; zero: the usual
}

// Quad is a layout for a small terminal: what the part Bar paints, and four cards below it. The last gives
// way to the card with the cursor.
type Quad struct {
	Bar   int
	Cards [4]int
}

// Asker asks on behalf of the dossier.
func (c *Context) Asker() ask.Asker {
	return ask.Asker{Words: c.W, Today: c.Today, Dossier: c.D, Dossiers: []journal.ID{c.D.ID}}
}

// FirstTrack is how spoor 1 stands, with the day at which it was looked at.
func (c *Context) FirstTrack() string {
	said := c.W.Of("first-track", string(c.D.FirstTrack(c.Today)))
	if on := c.D.FirstReviewed(c.Today); !on.IsZero() {
		said = c.Join(said, c.W.F("dossier.reviewed", c.W.Day(on, c.Today)))
	}
	return said
}

// Join puts the parts that say something together with a dot.
func (c *Context) Join(parts ...string) string {
	return Glue(" "+c.G.Marks.Dot+" ", parts...)
}

// whole leaves out the last parts of what was glued together until the rest fits, with a mark that there was
// more: half a part says something else.
func whole(said, sep, more string, room int) string {
	if cell.Width(said) <= room {
		return said
	}
	for {
		at := strings.LastIndex(said, sep)
		if at < 0 {
			return said
		}
		if said = said[:at]; cell.Width(said)+1+cell.Width(more) <= room {
			return said + " " + more
		}
	}
}

// Glue puts the parts that say something together.
func Glue(sep string, parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// Name is the name of the person as it may be shown.
func (c *Context) Name() string {
	if c.Private {
		return c.D.Person.Initials()
	}
	if n := c.D.Name(); n != "" {
		return n
	}
	return c.D.Number
}

// Hide gives a text that only the coach may read, or in private what stands in its place.
func (c *Context) Hide(s string, audience dossier.Audience) string {
	if c.Private && s != "" && (audience == dossier.Own || audience == "") {
		return c.W.T("cards.hidden")
	}
	return s
}

// Field is a line with a label and a value that a form changes. One without a value says that it is open.
func (c *Context) Field(label, value string, edit Form) Line {
	l := Line{Row: card.Row{Label: label, Text: value, Style: theme.Text, Wrap: true}, Edit: edit}
	if value == "" {
		l.Text, l.Style = c.G.Bars.Dash, theme.Muted
	}
	return l
}

// Say is a line to be read.
func Say(s string) Line { return Line{Row: card.Row{Text: s, Style: theme.Text, Wrap: true}} }

// Rule is a thin line with a word in it.
func Rule(word string) Line { return Line{Row: card.Row{Rule: true, Text: word}} }

// First is the first line of a text.
func First(s string) string {
	first, _, _ := strings.Cut(s, "\n")
	return first
}

// Paragraph makes the lines of a text that is to be read whole; nil for none.
func Paragraph(s string) func() []pane.Line {
	if s == "" {
		return nil
	}
	return func() []pane.Line {
		var lines []pane.Line
		for l := range strings.Lines(s) {
			lines = append(lines, pane.Line{Text: strings.TrimRight(l, "\r\n"), Style: theme.Text})
		}
		return lines
	}
}

// Paper is what a kind of document is called.
func (c *Context) Paper(kind string) string {
	if id := text.ID("choice.kind." + kind); c.W.Has(id) {
		return c.W.T(id)
	}
	return kind
}
