package pipeline

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
)

// Column is a place on the board.
type Column uint8

// The columns from left to right.
const (
	Found Column = iota
	Suitable
	Sent
	Interview
	Offer
	Outcome    // placed, rejected, withdrawn, no answer
	Unsuitable // not suitable
	columnCount
)

// columnOf is the column of a stage.
func columnOf(s pipeline.Stage) Column {
	switch s {
	case pipeline.Found:
		return Found
	case pipeline.Suitable:
		return Suitable
	case pipeline.Sent:
		return Sent
	case pipeline.Interview:
		return Interview
	case pipeline.Offer:
		return Offer
	case pipeline.Unsuitable:
		return Unsuitable
	}
	return Outcome
}

func (c Column) name() string {
	return [...]string{"found", "suitable", "sent", "interview", "offer", "outcome", "unsuitable"}[c]
}

// Card is one application as it stands today.
type Card struct {
	At    int // place in the dossier's applications
	Stage pipeline.Stage
	Since civil.Date // the day its stage began; zero when not known
	Days  int        // since that day
	Due   civil.Date // follow-up day; zero when none, or when nothing is waited for any more
}

// Board is the applications of a dossier in columns: those that wait longest first.
type Board struct {
	apps    []pipeline.Application
	columns [columnCount][]Card
	order   []Card // all: what needs something next first, ended ones last
	reached [columnCount]int
}

// NewBoard lays out applications as they stand on a day.
func NewBoard(apps []pipeline.Application, today civil.Date) *Board {
	b := &Board{apps: apps}
	for i := range apps {
		a := &apps[i]
		c := Card{At: i, Stage: a.At(today), Since: a.Since(today)}
		c.Days = today.Sub(c.Since)
		if c.Stage.Open() {
			c.Due = a.FollowUp
		}
		col := columnOf(c.Stage)
		b.columns[col] = append(b.columns[col], c)
		b.order = append(b.order, c)
		b.count(a, today)
	}
	for i := range b.columns {
		slices.SortStableFunc(b.columns[i], byWaiting)
	}
	slices.SortStableFunc(b.order, byNext)
	return b
}

// count notes how far an application ever came, for the funnel.
func (b *Board) count(a *pipeline.Application, today civil.Date) {
	for c := Found; c <= farOf(a, today); c++ {
		b.reached[c]++
	}
}

// farOf is how far an application ever came. What was refused or never answered was sent, also when a
// spreadsheet told only the end of it.
func farOf(a *pipeline.Application, today civil.Date) Column {
	far := Found
	for _, s := range a.Steps {
		if s.On > today {
			continue
		}
		if c := columnOf(s.Stage); c <= Offer {
			far = max(far, c)
		}
		switch s.Stage {
		case pipeline.Placed:
			far = Outcome
		case pipeline.Rejected, pipeline.Silent:
			far = max(far, Sent)
		}
	}
	return far
}

// byWaiting puts what waits longest first; an unknown day waits longest of all.
func byWaiting(a, b Card) int { return int(a.Since) - int(b.Since) }

// byNext puts open applications first, by follow-up day, then by waiting; ended ones last, the latest first.
func byNext(a, b Card) int {
	if a.Stage.Open() != b.Stage.Open() {
		if a.Stage.Open() {
			return -1
		}
		return 1
	}
	if !a.Stage.Open() {
		return int(b.Since) - int(a.Since)
	}
	if a.Due != b.Due {
		if a.Due.IsZero() || !b.Due.IsZero() && b.Due < a.Due {
			return 1
		}
		return -1
	}
	return byWaiting(a, b)
}

// Len is the number of applications.
func (b *Board) Len() int { return len(b.order) }

// app is the application behind a card.
func (b *Board) app(c Card) *pipeline.Application { return &b.apps[c.At] }

// find is where an application stands: its column and row, and its place in the list.
func (b *Board) find(id journal.ID) (col Column, row, place int, ok bool) {
	for col := range b.columns {
		for row, c := range b.columns[col] {
			if b.app(c).ID == id {
				place := slices.IndexFunc(b.order, func(o Card) bool { return o.At == c.At })
				return Column(col), row, place, true
			}
		}
	}
	return 0, 0, 0, false
}
