package cli

import (
	"encoding/json"
	"os"
	"slices"
	"strings"

	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// corrected lays a mapping of the coach's over the one that was recognised: a JSON object of header and
// field, or the "mapping" of import --json.
func (i *importing) corrected(in desk.Import) (store.Mapping, error) {
	m := in.Mapping
	raw, err := os.ReadFile(i.mapping)
	if err != nil {
		return m, i.usage("cli.error.map-file", i.mapping)
	}
	var whole struct {
		Columns   map[string]store.Field `json:"columns"`
		Kind      store.SheetKind        `json:"kind"`
		DateStyle store.DateStyle        `json:"date_style"`
	}
	columns := map[string]store.Field{}
	if json.Unmarshal(raw, &columns) != nil {
		if json.Unmarshal(raw, &whole) != nil || whole.Columns == nil {
			return m, i.usage("cli.error.map-json", i.mapping)
		}
		columns = whole.Columns
	}
	if whole.Kind != "" {
		m.Kind = whole.Kind
	}
	if whole.DateStyle != "" {
		m.DateStyle = whole.DateStyle
	}
	merged := make(map[string]store.Field, len(m.Columns))
	for header, field := range m.Columns {
		merged[header] = field
	}
	for header, field := range columns {
		if !slices.Contains(in.Table.Headers, header) {
			return m, i.usage("cli.error.map-header", header)
		}
		if field == "" {
			delete(merged, header)
			continue
		}
		if !knownField(m.Kind, field) {
			return m, i.usage("cli.error.map-field", string(field), header, fieldNames(m.Kind))
		}
		merged[header] = field
	}
	m.Columns = merged
	return m, nil
}

// unusable says why not one row could be used: a column that every row needs was not recognised, there
// are no rows, or else each row has a reason of its own.
func (i *importing) unusable(in desk.Import) error {
	missing := unrecognised(in.Mapping)
	for _, header := range in.Table.Headers {
		if _, used := in.Mapping.Columns[header]; missing == "" || used || header == "" {
			continue
		}
		what := i.words.T(text.ID("cli.import.needs." + string(missing)))
		return i.fail(exitNoImport, "cli.error.import-columns", what, header, string(missing),
			fieldNames(in.Mapping.Kind))
	}
	switch {
	case missing != "":
		return i.fail(exitNoImport, "cli.error.import-no-column",
			i.words.T(text.ID("cli.import.needs."+string(missing))))
	case len(in.Table.Rows) == 0:
		return i.fail(exitNoImport, "cli.error.import-headers")
	case in.Early():
		return i.fail(exitNoImport, "cli.error.import-early")
	}
	return i.fail(exitNoImport, "cli.error.import-nothing")
}

// unrecognised is the first field that every row needs and that no column stands for; empty when there is
// none.
func unrecognised(m store.Mapping) store.Field {
	has := map[store.Field]bool{}
	for _, f := range m.Columns {
		has[f] = true
	}
	switch {
	case !has[store.FieldNumber]:
		return store.FieldNumber
	case m.Kind == store.CaseloadSheet && !has[store.FieldFullName] && !has[store.FieldLastName]:
		return store.FieldFullName
	case (m.Kind == store.ContactSheet || m.Kind == store.HoursSheet) && !has[store.FieldContactOn]:
		return store.FieldContactOn
	case m.Kind == store.ApplicationSheet && !has[store.FieldAppEmployer]:
		return store.FieldAppEmployer
	}
	return ""
}

// fieldNames are the fields a mapping can name, the one that leaves a column out last.
func fieldNames(kind store.SheetKind) string {
	names := each(store.FieldsOf(kind), func(s store.FieldSpec) string { return string(s.Field) })
	return strings.Join(append(names, string(store.FieldDropped)), ", ")
}

func knownField(kind store.SheetKind, field store.Field) bool {
	return field == store.FieldDropped ||
		slices.ContainsFunc(store.FieldsOf(kind), func(s store.FieldSpec) bool { return s.Field == field })
}
