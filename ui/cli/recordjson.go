package cli

import (
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// recordJSON is one item of what is recorded by a table of fields: item and on, then its fields by name.
// What is not known is null.
type recordJSON map[string]any

// recordsDocument is all that is recorded, by the name of its act.
func recordsDocument(d *dossier.Dossier) map[string][]recordJSON {
	all := map[string][]recordJSON{}
	for _, table := range dossier.Records(d) {
		spec, _ := dossier.SpecOf(table.Act)
		all[snake(table.Act)] = each(table.Rows, func(row dossier.RecordRow) recordJSON {
			return recordDocument(spec, row)
		})
	}
	return all
}

func recordDocument(spec dossier.Spec, row dossier.RecordRow) recordJSON {
	doc := recordJSON{"item": row.Item, "on": row.On}
	for _, key := range row.Keys {
		if p, known := spec.Param(key); known && key != "item" && key != "on" {
			doc[snake(key)] = unknownValue(p.Kind)
		}
	}
	for _, f := range row.Fields {
		switch {
		case f.Key == "item": // of a placement: the application
			doc["application"] = f.Value
		case f.Key != "on":
			doc[snake(f.Key)] = valueOf(f)
		}
	}
	return doc
}

func snake(key string) string { return strings.ReplaceAll(key, "-", "_") }

// unknownValue is what stands for a value that was not said.
func unknownValue(k dossier.ParamKind) any {
	switch k {
	case dossier.FlagValue:
		return false
	case dossier.SetValue:
		return []string{}
	}
	return nil
}

func valueOf(f dossier.RecordField) any {
	switch f.Kind {
	case dossier.NumberValue, dossier.CountValue:
		n, err := strconv.ParseFloat(f.Value, 64)
		if err == nil {
			return n
		}
	case dossier.FlagValue:
		return true
	case dossier.SetValue:
		return strings.Split(f.Value, ",")
	}
	return f.Value
}

// records writes what is recorded by a table of fields, a section for each subject that has something.
func (c card) records() {
	for _, table := range dossier.Records(c.d) {
		section(c.command, "record."+table.Act, table.Rows, func(t *rows, row dossier.RecordRow) {
			t.add(short(row.Item), c.words.Day(row.On, c.day), oneLine(joined(" · ", c.fields(table.Act, row)...)))
		})
	}
}

// rows is the table that a section fills.
type rows = table

// fields are the fields of a row in words: the label of one that is only ticked, the value of any other.
func (c card) fields(act string, row dossier.RecordRow) []string {
	w := c.words
	var said []string
	for _, f := range row.Fields {
		switch f.Kind {
		case dossier.FlagValue:
			said = append(said, w.Param(act, f.Key))
		case dossier.ChoiceValue:
			said = append(said, w.Choice(f.Key, f.Value))
		case dossier.SetValue:
			for _, v := range strings.Split(f.Value, ",") {
				said = append(said, w.Choice(f.Key, v))
			}
		case dossier.DayValue:
			if day, err := civil.Parse(f.Value); err == nil && day != row.On {
				said = append(said, w.Param(act, f.Key)+" "+w.DayLong(day))
			}
		case dossier.ItemValue:
			if id, err := journal.ParseID(f.Value); err == nil {
				said = append(said, short(id))
			}
		default:
			said = append(said, f.Value)
		}
	}
	return said
}
