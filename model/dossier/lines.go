package dossier

import (
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
)

// lines is how prose is read line by line.
type lines uint8

// The forms of lines.
const (
	freeLines  lines = iota
	scoreLines       // "4.14 2 tot 10 kg"
	needLines        // "4.14 zwaar"
	gradeLines       // "1-12-2026 12 4"
	whoLines         // "werkgever: rooster sturen 1-12-2026"
)

// check fails key where a line is not written as it should be, with an example of one that is.
func (l lines) check(c *check, key, value string) {
	var err error
	var example string
	switch l {
	case scoreLines:
		_, err = capacity.ParseScores(value)
		example = "4.14 2 tot 10 kg"
	case needLines:
		_, err = capacity.ParseNeeds(value)
		example = "4.14 zwaar"
	case gradeLines:
		_, err = capacity.ParseBuildUp(value)
		example = "1-12-2026 12"
	case whoLines:
		_, err = parsePromises(value)
		example = promiseExample
	}
	if err != nil {
		c.fail(key, BadLines, example)
	}
}

func scores(key string) Param       { return Param{Key: key, Kind: ProseValue, form: scoreLines} }
func needs(key string) Param        { return Param{Key: key, Kind: ProseValue, form: needLines} }
func promiseLines(key string) Param { return Param{Key: key, Kind: ProseValue, form: whoLines} }

func grades(key string) Param { return Param{Key: key, Kind: ProseValue, form: gradeLines} }

func scoresOf(v values, key string) []capacity.Score {
	list, _ := capacity.ParseScores(v[key])
	return list
}

func needsOf(v values, key string) []capacity.Need {
	list, _ := capacity.ParseNeeds(v[key])
	return list
}

func gradesOf(v values, key string) []capacity.Grade {
	list, _ := capacity.ParseBuildUp(v[key])
	return list
}

// rubricsOf are the texts by rubric that were given; each rubric is a key.
func rubricsOf(v values) map[capacity.Rubric]plain.Text {
	var texts map[capacity.Rubric]plain.Text
	for _, r := range capacity.Rubrics() {
		text, given := v[rubricKey(r)]
		if !given {
			continue
		}
		if texts == nil {
			texts = map[capacity.Rubric]plain.Text{}
		}
		texts[r] = plain.Note(text)
	}
	return texts
}

// rubricKey is the key of what a document says of a rubric.
func rubricKey(r capacity.Rubric) string { return "rubric-" + string(r) }

func (v values) changeItem(key string) Change[journal.ID] {
	_, given := v[key]
	return Change[journal.ID]{Set: given, Value: v.item(key)}
}

func certificatesChanged(v values, key string) Change[[]profile.Certificate] {
	s, given := v[key]
	return Change[[]profile.Certificate]{Set: given, Value: profile.ParseCertificates(s)}
}

// changedList is changed for lists.
func changedList[T comparable](c Change[[]T], now []T) Change[[]T] {
	if c.Set && slices.Equal(c.Value, now) {
		return Change[[]T]{}
	}
	return c
}
