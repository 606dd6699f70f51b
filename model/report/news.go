package report

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// News tells what is new since the last report of a kind that this audience was sent. New is what that report
// did not know: facts that are no ancestor of the heads it stored, so that a contact that was written down
// late is not lost. A report that only a spreadsheet mentions has no heads: then the day decides.
type News struct {
	Number int            // how many were sent before
	Last   dossier.Report // zero Item: none was sent yet
	From   civil.Date     // the first day of the period
	since  civil.Date     // the day decides from here; zero: the heads do
	known  map[journal.ID]bool
	old    *View // what the last report could read; nil when there was none with heads
}

// NewsFor looks for the last report of a kind that was sent to an audience up to day. With since the day
// decides instead.
func NewsFor(d *dossier.Dossier, k Kind, a Audience, day, since civil.Date) News {
	n := News{From: d.AssignedFrom()}
	for _, r := range d.Agenda.Reports {
		if r.Kind == string(k) && r.For == string(a) && r.On <= day {
			n.Number++
			n.Last = r
		}
	}
	switch {
	case !since.IsZero():
		n.From, n.since = since, since
	case n.Last.Item.IsZero():
	case len(n.Last.Heads) == 0:
		n.From, n.since = n.Last.On.Add(1), n.Last.On.Add(1)
	default:
		n.From = n.Last.On
		n.cover(d, a)
	}
	return n
}

// cover notes what the last report knew, and reads the dossier as it stood for it.
func (n *News) cover(d *dossier.Dossier, a Audience) {
	line := d.Trail.Line
	known := ancestry(line, n.Last.Heads)
	n.known = make(map[journal.ID]bool, len(line.Entries))
	var before []journal.Entry
	for i := range line.Entries {
		if known(i) {
			n.known[line.Entries[i].ID] = true
			before = append(before, line.Entries[i])
		}
	}
	old := ViewOf(dossier.Replay(d.ID, before), a, n.Last.On)
	n.old = &old
}

// ancestry tells which entries are one of the heads or came before one.
func ancestry(line journal.Line, heads []journal.Hash) func(i int) bool {
	var at []int
	for i, h := range line.Hashes {
		if slices.Contains(heads, h) {
			at = append(at, i)
		}
	}
	return func(i int) bool {
		return slices.ContainsFunc(at, func(h int) bool { return i == h || line.Ancestor(i, h) })
	}
}

// Behind counts what a text that knew those heads does not know of the dossier. What was written about
// reports themselves does not count.
func Behind(d *dossier.Dossier, heads []journal.Hash) int {
	line, n := d.Trail.Line, 0
	known := ancestry(line, heads)
	for i := range line.Entries {
		switch line.Entries[i].Fact.(type) {
		case dossier.ReportDrafted, dossier.ReportRead, dossier.ReportSent:
		default:
			if !known(i) {
				n++
			}
		}
	}
	return n
}

// Fresh reports whether the last report did not know of an item of that day.
func (n News) Fresh(item journal.ID, on civil.Date) bool {
	switch {
	case n.known != nil:
		return !n.known[item]
	case !n.since.IsZero():
		return on >= n.since
	}
	return true
}

// Correction is something that the last report could say and that no longer stands, or stands otherwise.
type Correction struct {
	On    civil.Date
	Sort  string     // of the words "sort": contact, promise, application, activity
	What  string     // what it said, short; "" for a contact of which nothing was said
	Gone  bool       // else it was changed
	Later string     // what it says now
	Moved civil.Date // the day it has now; zero when that did not change
}

// Corrections returns what was told before and was taken back or changed since.
func (n News) Corrections(now View) []Correction {
	if n.old == nil {
		return nil
	}
	was, is := statements(*n.old), statements(now)
	current := make(map[journal.ID]statement, len(is))
	for _, s := range is {
		current[s.item] = s
	}
	var all []Correction
	for _, s := range was {
		c := Correction{On: s.on, Sort: s.sort, What: s.text}
		x, stands := current[s.item]
		switch {
		case !stands:
			c.Gone = true
		case x.text != s.text || x.on != s.on:
			c.Later = x.text
			if x.on != s.on {
				c.Moved = x.on
			}
		default:
			continue
		}
		all = append(all, c)
	}
	return all
}

// statement is something a progress report says of one item.
type statement struct {
	item journal.ID
	on   civil.Date
	sort string
	text string
}

// statements are what a reader of the view may have been told. Stages, results and days of completion are
// left out: that those change is progress and no correction.
func statements(v View) []statement {
	var all []statement
	for _, x := range v.Talks {
		all = append(all, statement{x.Item, x.On, "contact", joined("; ", x.Agreed, x.Next)})
	}
	for _, x := range v.Promises {
		all = append(all, statement{x.Item, x.On, "promise", x.What})
	}
	for _, x := range v.Apps {
		all = append(all, statement{x.Item, x.Steps[0].On, "application", joined(", ", x.Function, x.Employer)})
	}
	for _, x := range v.Plan.Activities {
		all = append(all, statement{x.Item, x.On, "activity", x.What})
	}
	return all
}
