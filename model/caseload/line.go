package caseload

import (
	"bytes"
	"cmp"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
)

// Line is a row with what the rules say of it today.
type Line struct {
	Row   *Row
	Group signal.Group
	First signal.Signal // the zero signal for a closed dossier
	More  int           // further signals
	Rests int           // signals that were put off

	urgency uint64
	seen    string // what its columns say, folded, once a wide search asked for it
}

// judge makes the line of a row; buf is room for signals.
func judge(r *Row, today civil.Date, s norm.Settings, buf []signal.Signal) (Line, []signal.Signal) {
	j := signal.JudgeInto(buf, &r.In, today, s)
	l := Line{Row: r, Group: j.Group, More: j.More(), Rests: j.Asleep, urgency: uint64(j.Group) << 44}
	if len(j.Signals) > 0 {
		l.First = j.Signals[0]
		l.urgency = l.First.Key()
		buf = j.Signals
	}
	return l, buf
}

// Above says why a stands above b in the order of urgency.
func Above(a, b Line) signal.Reason {
	if a.Group != b.Group {
		return signal.Reason{ID: "order.group", Args: []any{a.Group, b.Group}}
	}
	_, reason := signal.Compare(a.First, b.First)
	return reason
}

func byUrgency(a, b *Line) int {
	if a.urgency != b.urgency {
		return cmp.Compare(a.urgency, b.urgency)
	}
	return byName(a, b)
}

// byName is the Dutch order of names: by the last name, the prefix after it.
func byName(a, b *Line) int {
	if c := strings.Compare(a.Row.sort, b.Row.sort); c != 0 {
		return c
	}
	if c := strings.Compare(a.Row.Number, b.Row.Number); c != 0 {
		return c
	}
	return bytes.Compare(a.Row.ID[:], b.Row.ID[:])
}
