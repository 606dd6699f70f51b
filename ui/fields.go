package ui

import (
	"spoorboek/model/dossier"
	"spoorboek/ui/items"
	"spoorboek/ui/screen/caseload"
	"spoorboek/ui/text"
	"spoorboek/ui/watch"
	"spoorboek/ui/widget/form"
)

// fieldsFor makes the fields of a form from what an act takes. d offers its items and may be nil; many is a
// form over more than one dossier, in which items of one of them make no sense; prefill is what is settled
// already.
func fieldsFor(
	a *App, spec dossier.Spec, d *dossier.Dossier, many bool, prefill map[string]string,
) []form.Field {
	var out []form.Field
	for _, p := range dossier.ParamsOf(spec, prefill) {
		if given(p, prefill) || many && p.Kind == dossier.ItemValue {
			continue
		}
		if id := text.ID("act." + spec.Name + "." + p.Key + ".head"); a.words().Has(id) {
			out = append(out, form.Field{Key: p.Key + ".head", Kind: form.Heading, Label: a.words().T(id)})
		}
		out = append(out, fieldOf(a, spec.Name, p, d))
	}
	return out
}

// given tells whether a parameter is no question any more: a hidden one, or the thing itself that the form
// is about.
func given(p dossier.Param, prefill map[string]string) bool {
	return p.Hidden || (p.Kind == dossier.ItemValue || p.Key == "code" || p.Subject) && prefill[p.Key] != ""
}

func fieldOf(a *App, act string, p dossier.Param, d *dossier.Dossier) form.Field {
	w := a.words()
	f := form.Field{
		Key: p.Key, Kind: kindOf(p.Kind), Label: w.Param(act, p.Key), Required: p.Required,
		Hint: hintFor(a, act, p.Key, ""), Grow: act == "report-draft" && p.Key == "text",
	}
	f.Check = func(value string) string {
		if err := p.Check(value); err != nil {
			return w.Explain(err)
		}
		return ""
	}
	if watch.Reads(p) {
		f.Watch = func(written string) string { return watch.Unfit(w, written) }
	}
	switch p.Kind {
	case dossier.ChoiceValue, dossier.SetValue, dossier.WordValue:
		f.Options = optionsOf(a, p)
	case dossier.ItemValue:
		f.Options = itemsOf(a, p.Of, d)
	}
	return f
}

// kindOf is the field in which a sort of value is typed.
func kindOf(k dossier.ParamKind) form.Kind {
	switch k {
	case dossier.ProseValue:
		return form.Note
	case dossier.DayValue:
		return form.Day
	case dossier.ClockValue:
		return form.Clock
	case dossier.ChoiceValue:
		return form.Choice
	case dossier.CountValue, dossier.NumberValue:
		return form.Number
	case dossier.ItemValue:
		return form.Item
	case dossier.SetValue:
		return form.Set
	case dossier.WordValue:
		return form.Word
	case dossier.FlagValue:
		return form.Flag
	}
	return form.Line
}

func optionsOf(a *App, p dossier.Param) []form.Option {
	var out []form.Option
	for _, value := range p.Choices {
		out = append(out, form.Option{Value: value, Label: a.words().Choice(p.Key, value)})
	}
	return out
}

// hintFor is the catalogue's word on a field, or on the whole when there is none.
func hintFor(a *App, act, key string, other text.ID) string {
	months := caseload.Settings(a.bench.list).Stays()
	if act == "aftercare" && key == "month" && len(months) > 0 {
		return a.words().F("hint.stays", a.words().Numbers(months))
	}
	for _, id := range []text.ID{text.ID("act." + act + "." + key + ".hint"), text.ID("hint." + key), other} {
		if id != "" && a.words().Has(id) {
			return a.words().T(id)
		}
	}
	return ""
}

// itemsOf are the things in a dossier that a field may be about, open ones only.
func itemsOf(a *App, of string, d *dossier.Dossier) []form.Option {
	var out []form.Option
	for _, it := range (items.Namer{Words: a.words(), Today: a.today()}).Of(of, d) {
		out = append(out, form.Option(it))
	}
	return out
}
