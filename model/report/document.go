// Package report makes the documents that leave the coach's desk: built from facts for one audience, in
// blocks that a renderer turns into PDF, DOCX or Markdown. What an audience may not see cannot be reached
// from here: a document is made of a View that holds only what that audience may read.
package report

import "spoorboek/model/civil"

// Document is one document for one audience, ready to be shown, edited or rendered. Its text is in one
// language, clean, and complete: a renderer adds nothing but layout, page numbers and bookmarks.
type Document struct {
	Kind     Kind
	Audience Audience
	Language Language
	Title    string     // "Voortgangsrapportage 2"
	Subject  string     // whom and what it is about, as this audience names it: "K. Jansen · dossier 2026-031"
	Day      civil.Date // the day on its front
	Author   string     // the coach
	Office   Letterhead
	Tight    bool `json:"-"` // a list that is to fit on few pages: set small and close
	Blocks   []Block
}

// Letterhead is the office that sends a document.
type Letterhead struct {
	Name    string
	Address []string // lines under the name
	Logo    []byte   // PNG; nil when there is none
}

// Block is one piece of a document: Heading, Paragraph, Pairs, List, Table, Missing, Chart or Signatures.
type Block interface{ block() }

// Heading opens a part. Level 1 is a chapter of the document, 2 a part of a chapter; the title stands above.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is running text; LF breaks a line.
type Paragraph struct{ Text string }

// Pairs are labelled values in two columns.
type Pairs struct{ Rows []Pair }

// Pair is a label and its value; LF in the value breaks a line.
type Pair struct{ Label, Text string }

// List is a list of points, numbered or with bullets.
type List struct {
	Numbered bool
	Items    []string
}

// Table has a header and rows of as many cells. Widths are shares of the width, one per column; nil is even.
type Table struct {
	Header []string
	Widths []int
	Rows   [][]string
}

// Missing says in the text that something is not there: "ontbreekt: terugkoppeling van de leidinggevende".
type Missing struct{ Text string }

// Chart is a timeline drawn in vectors. Text is its twin in words, which Markdown shows and PDF and DOCX
// give as the alternative text.
type Chart struct {
	Title    string
	From, To civil.Date
	Now      civil.Date // drawn as a line; zero draws none
	Lanes    []Lane
	Text     string
}

// Lane is one line of a chart: bars with a beginning and an end, and marks on a day.
type Lane struct {
	Label string
	Bars  []Bar
	Marks []Mark
}

// Bar runs from day to day, both included. Shade is 0 (lightest) to 3 (darkest): meaning is in the label too.
type Bar struct {
	From, To civil.Date
	Label    string
	Shade    int
}

// Mark is something on one day. Open marks are plans.
type Mark struct {
	On    civil.Date
	Label string
	Open  bool
}

// Signatures are lines to sign on.
type Signatures struct{ Lines []Signature }

// Signature is who signs; Signed is the day on which it was, zero while it is not.
type Signature struct {
	Role, Name string
	Signed     civil.Date
}

func (Heading) block()    {}
func (Paragraph) block()  {}
func (Pairs) block()      {}
func (List) block()       {}
func (Table) block()      {}
func (Missing) block()    {}
func (Chart) block()      {}
func (Signatures) block() {}
