package dossier

import (
	"errors"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/plain"
)

// promiseExample is a line of promises as people write it.
const promiseExample = "werkgever: rooster sturen 1-12-2026"

// errPromise says that a line does not name who promised what.
var errPromise = errors.New("a promise names who and what")

// parsePromises reads promises one a line: who, a colon, what, and if it is said the day at the end.
// Who is a role in either language, or a name behind it: "werkgever (dhr. Kok): rooster sturen 1-12-2026".
func parsePromises(s string) ([]Promise, error) {
	var all []Promise
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		who, what, found := strings.Cut(line, ":")
		who, what = strings.TrimSpace(who), strings.TrimSpace(what)
		if !found || who == "" || what == "" {
			return nil, errPromise
		}
		var p Promise
		p.Party, p.Who = whoPromised(who)
		p.What, p.Due = untilWhen(what)
		all = append(all, p)
	}
	return all, nil
}

// whoPromised tells the role from the name.
func whoPromised(who string) (party.Role, string) {
	word, name, _ := strings.Cut(who, " ")
	if role, ok := party.ParseRole(word); ok {
		return role, strings.Trim(name, "() ")
	}
	return party.Other, who
}

// untilWhen takes the day from the end of what was promised.
func untilWhen(what string) (string, civil.Date) {
	at := strings.LastIndex(what, " ")
	if at < 0 {
		return what, 0
	}
	due, err := civil.ParseLoose(what[at+1:])
	if err != nil {
		return what, 0
	}
	return strings.TrimRight(what[:at], " ,"), due
}

// promised are the promises that were made in a contact.
func promised(lines string, on civil.Date, audience Audience) ([]journal.Stated, error) {
	list, err := parsePromises(lines)
	var facts []journal.Stated
	for _, p := range list {
		f := Recorded{K: promises.k, Fields: map[string]plain.Text{}}
		p.Audience = audience
		for i := range promises.columns {
			c := &promises.columns[i]
			if value := c.text(&p); value != "" && !c.day {
				f.Fields[c.stored()] = plain.Line(value)
			}
		}
		facts = append(facts, stated(on, f))
	}
	return facts, err
}
