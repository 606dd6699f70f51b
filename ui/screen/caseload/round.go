package caseload

import (
	"slices"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/ui/pane"
)

// round is the way along the list on one day: who was looked at, and where the coach was when she asked for
// an act.
type round struct {
	seen  map[journal.ID]struct{}
	total int // dossiers of the round
	done  int // of them, looked at

	acting journal.ID // the line an act was asked for
	next   string     // the key of the line that stood below it

	before standing
}

// standing is the line under the cursor as it was before the last change.
type standing struct {
	id    journal.ID
	first signal.Signal
	next  string // the key of the line below it
}

func newRound() round { return round{seen: map[journal.ID]struct{}{}} }

// add marks dossiers as looked at and counts those of the round that are new.
func (r *round) add(l *caseload.List, ids ...journal.ID) {
	if l == nil {
		return
	}
	for _, id := range ids {
		if _, known := r.seen[id]; known {
			continue
		}
		r.seen[id] = struct{}{}
		if line, ok := l.Line(id); ok && line.Group != signal.Closed {
			r.done++
			if line.Group == signal.Later {
				r.total++
			}
		}
	}
}

// measure counts the round: whoever asks for attention now, and whoever did and was looked at.
func (r *round) measure(l *caseload.List) {
	counts := l.Counts()
	r.total = l.Len() - counts[signal.Later]
	r.done = 0
	for id := range r.seen {
		line, ok := l.Line(id)
		switch {
		case !ok || line.Group == signal.Closed:
			delete(r.seen, id)
		case line.Group == signal.Later:
			r.total++
			r.done++
		default:
			r.done++
		}
	}
}

func (r *round) ids() []journal.ID {
	ids := make([]journal.ID, 0, len(r.seen))
	for id := range r.seen {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b journal.ID) int { return slices.Compare(a[:], b[:]) })
	return ids
}

// depart remembers where the coach goes on when the act she asked for is saved.
func (r *round) depart(from journal.ID, next string) { r.acting, r.next = from, next }

// arrive gives the line to go on to, when what was saved is the act of the line she left.
func (r *round) arrive(saved []journal.ID) (next string, ok bool) {
	if r.acting.IsZero() || !slices.Contains(saved, r.acting) {
		return "", false
	}
	r.acting = journal.ID{}
	return r.next, true
}

// stand remembers the line under the cursor before a change is taken in.
func (r *round) stand(l *caseload.Line, next string) {
	r.before = standing{}
	if l != nil {
		r.before = standing{l.Row.ID, l.First, next}
	}
}

// answered gives the line to go on to, when what a pane beside the list saved is an act of every morning for
// the line under the cursor, or took away or moved what that line stood for.
func (r *round) answered(l *caseload.List, m pane.Saved) (next string, ok bool) {
	was := r.before
	r.before = standing{}
	if l == nil || was.id.IsZero() || len(m.Dossiers) != 1 || m.Dossiers[0] != was.id {
		return "", false
	}
	if now, found := l.Line(was.id); found && !m.Morning && sameMatter(now.First, was.first) {
		return "", false
	}
	return was.next, true
}

// sameMatter tells whether two signals are one matter on one day, however many days it has lasted.
func sameMatter(a, b signal.Signal) bool {
	return a.Rule == b.Rule && a.Item == b.Item && a.Code == b.Code && a.Due == b.Due && a.Group == b.Group
}
