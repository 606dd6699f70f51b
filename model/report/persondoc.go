package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"spoorboek/model/journal"
)

// Naming puts the names that the program itself uses in the words of a document: kinds of facts, their
// fields, coded values, days, and what left for whom.
type Naming interface {
	Kind(k journal.Kind) string
	Field(k journal.Kind, key string) string
	// Value is a stored value in words; empty leaves it out, as an internal id.
	Value(k journal.Kind, key, value string) string
	Given(g CopyGiven) (what, whom string)
}

// Document is the copy for its reader: every part, in the order in which things were written.
func (c PersonCopy) Document(l Language, n Naming) Document {
	doc := Document{
		Kind: Person, Audience: ForEmployee, Language: l, Title: copyTitle.in(l),
		Subject: strings.Trim(c.Name+" · "+c.Number, " ·"), Day: c.Made, Author: c.Coach, Office: c.office,
	}
	over := copyOpen.in(l)
	if !c.Over.IsZero() {
		over = n.Value("", "day", c.Over.String())
	}
	doc.add(Paragraph{copyIntro.in(l)}, Pairs{[]Pair{
		{copyDossier.in(l), c.Number}, {copyMade.in(l), n.Value("", "day", c.Made.String())},
		{copyBy.in(l), c.Coach}, {copyPurpose.in(l), copyWhy.in(l)}, {copyOver.in(l), over},
	}})
	for i := range c.Parts {
		doc.add(c.Parts[i].blocks(l, n)...)
	}
	doc.add(Heading{1, copyGiven.in(l)}, c.given(l, n))
	return doc
}

func (d *Document) add(blocks ...Block) { d.Blocks = append(d.Blocks, blocks...) }

// blocks are one part: its heading and its entries.
func (p *CopyPart) blocks(l Language, n Naming) []Block {
	blocks := []Block{Heading{1, partTitles[p.Part].in(l)}}
	switch {
	case p.Withheld != "":
		return append(blocks, Missing{copyWithheld.in(l) + p.Withheld})
	case len(p.Entries) == 0:
		return append(blocks, Paragraph{copyNothing.in(l)})
	}
	for i := range p.Entries {
		blocks = append(blocks, p.Entries[i].blocks(l, n)...)
	}
	return blocks
}

func (e *CopyEntry) blocks(l Language, n Naming) []Block {
	title := n.Kind(e.Kind)
	if !e.On.IsZero() {
		title = n.Value("", "day", e.On.String()) + " · " + title
	}
	if e.By != "" {
		title += " · " + e.By
	}
	switch {
	case e.Undone:
		title += " (" + copyUndone.in(l) + ")"
	case e.Expunged:
		title += " (" + copyExpunged.in(l) + ")"
	}
	blocks := []Block{Heading{2, title}}
	fields := flatten(e.Content)
	sent, isSent := e.sent()
	var pairs Pairs
	for _, f := range fields {
		if isSent && f.Label == frozenField {
			continue // it follows as it was read
		}
		if value := n.Value(e.Kind, f.Label, f.Text); value != "" {
			pairs.Rows = append(pairs.Rows, Pair{n.Field(e.Kind, f.Label), value})
		}
	}
	if len(pairs.Rows) > 0 {
		blocks = append(blocks, pairs)
	}
	if isSent {
		blocks = append(blocks, enclosed(sent)...)
	}
	return blocks
}

// frozenField is the field of a fact that holds a report as it was sent.
const frozenField = "document"

// sent is the report that an entry keeps as it was sent.
func (e *CopyEntry) sent() (Document, bool) {
	var kept map[string]json.RawMessage
	if json.Unmarshal(e.Content, &kept) != nil || len(kept[frozenField]) == 0 {
		return Document{}, false
	}
	doc, err := Thaw(kept[frozenField])
	return doc, err == nil && len(doc.Blocks) > 0
}

// enclosed is a report within the copy: its headings stand under that of its entry, its picture is said in
// words, and nobody is asked to sign it again.
func enclosed(doc Document) []Block {
	blocks := []Block{Heading{3, joined(" · ", doc.Title, doc.Subject)}}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case Heading:
			blocks = append(blocks, Heading{b.Level + 3, b.Text})
		case Chart:
			blocks = append(blocks, Paragraph{b.Text})
		case Signatures:
			var who List
			for _, s := range b.Lines {
				who.Items = append(who.Items, joined(": ", s.Role, s.Name))
			}
			blocks = append(blocks, who)
		default:
			blocks = append(blocks, b)
		}
	}
	return blocks
}

// given is the table of what left the program.
func (c *PersonCopy) given(l Language, n Naming) Block {
	if len(c.Exports) == 0 {
		return Paragraph{copyGivenNone.in(l)}
	}
	t := Table{Header: []string{copyOn.in(l), copyWhat.in(l), copyFor.in(l), copyReason.in(l)}}
	for _, g := range c.Exports {
		what, whom := n.Given(g)
		t.Rows = append(t.Rows, []string{n.Value("", "day", g.On.String()), what, whom, g.Reason})
	}
	return t
}

// flatten lists the fields of a stored fact in their order. What stands in a list or a map becomes one field
// with a line for each; nothing is left out.
func flatten(payload []byte) []Pair {
	var fields []Pair
	dec := json.NewDecoder(bytes.NewReader(payload))
	dec.UseNumber()
	if start, err := dec.Token(); err != nil || start != json.Delim('{') {
		return nil
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return fields
		}
		var value any
		if dec.Decode(&value) != nil {
			return fields
		}
		name, _ := key.(string)
		fields = append(fields, Pair{name, strings.Join(lines(value), "\n")})
	}
	return fields
}

// lines are a value of JSON as text, one line for each thing in a list.
func lines(value any) []string {
	switch v := value.(type) {
	case nil:
		return []string{""}
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, strings.Join(lines(one), ", "))
		}
		return all
	case map[string]any:
		return mapped(v)
	}
	return []string{fmt.Sprint(value)}
}

// mapped are the values of an object, each behind its name, by name.
func mapped(v map[string]any) []string {
	all := make([]string, 0, len(v))
	for _, key := range slices.Sorted(maps.Keys(v)) {
		all = append(all, key+": "+strings.Join(lines(v[key]), ", "))
	}
	return all
}
