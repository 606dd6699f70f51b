package report

import (
	"fmt"
	"strconv"
	"strings"

	"spoorboek/model/civil"
)

// writer puts a document together, block by block.
type writer struct {
	View
	News
	lang   Language
	desk   Desk
	next   civil.Date // of the next progress report; zero: none is to come
	blocks []Block
}

// say picks the words of the language of the document.
func (w *writer) say(dutch, english string) string {
	if w.lang == English {
		return english
	}
	return dutch
}

func (w *writer) put(b Block) { w.blocks = append(w.blocks, b) }

// chapter opens a part; the renderer gives it a bookmark.
func (w *writer) chapter(dutch, english string) {
	w.put(Heading{Level: 1, Text: w.say(dutch, english)})
}

func (w *writer) section(dutch, english string) {
	w.put(Heading{Level: 2, Text: w.say(dutch, english)})
}

func (w *writer) text(dutch, english string, args ...any) {
	w.put(Paragraph{Text: fmt.Sprintf(w.say(dutch, english), args...)})
}

// missing says in the text what is not there, instead of leaving a hole that nobody sees.
func (w *writer) missing(dutch, english string) {
	w.put(Missing{Text: w.say("ontbreekt: "+dutch, "missing: "+english)})
}

// prose puts a text under its own heading; nothing when there is none.
func (w *writer) prose(dutch, english, text string) {
	if text != "" {
		w.section(dutch, english)
		w.put(Paragraph{Text: text})
	}
}

// owed is prose that a document of this kind must have.
func (w *writer) owed(dutch, english, text string) {
	w.section(dutch, english)
	if text == "" {
		w.missing(strings.ToLower(dutch), strings.ToLower(english))
		return
	}
	w.put(Paragraph{Text: text})
}

// table puts a table with its rows; the header is given in the language of the document.
func (w *writer) table(header []string, widths []int, rows [][]string) {
	w.put(Table{Header: header, Widths: widths, Rows: rows})
}

// day writes a day as the language does: 23-11-2026, 2026-11-23; a dash for an unknown one.
func (w *writer) day(d civil.Date) string {
	if d.IsZero() {
		return "–"
	}
	if w.lang == English {
		return d.String()
	}
	y, m, day := d.Civil()
	return fmt.Sprintf("%02d-%02d-%04d", day, int(m), y)
}

// word looks up what a stable name is called in documents.
func (w *writer) word(table, name string) string {
	if pair, ok := words[table+"."+name]; ok {
		return w.say(pair.nl, pair.en)
	}
	return name
}

// hours writes hours with the decimal sign of the language.
func (w *writer) hours(v float64) string {
	if v == 0 {
		return "–"
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if w.lang != English {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s + w.say(" uur", " hours")
}

// pairs collects labelled values; empty ones are left out unless they are owed.
type pairs struct {
	w    *writer
	rows []Pair
}

func (p *pairs) add(dutch, english, value string) {
	if value != "" && value != "–" {
		p.rows = append(p.rows, Pair{Label: p.w.say(dutch, english), Text: value})
	}
}

// owe adds a value that must be there, and says so when it is not.
func (p *pairs) owe(dutch, english, value string) {
	if value == "" || value == "–" {
		value = p.w.say("ontbreekt", "missing")
	}
	p.rows = append(p.rows, Pair{Label: p.w.say(dutch, english), Text: value})
}

func (p *pairs) done() {
	if len(p.rows) > 0 {
		p.w.put(Pairs{Rows: p.rows})
	}
}

// joined puts what is not empty behind one another.
func joined(between string, parts ...string) string {
	var kept []string
	for _, s := range parts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, between)
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// count writes a number with its noun in one or many.
func (w *writer) count(n int, oneNL, manyNL, oneEN, manyEN string) string {
	one, many := oneNL, manyNL
	if w.lang == English {
		one, many = oneEN, manyEN
	}
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
