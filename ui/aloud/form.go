package aloud

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/desk"
	"spoorboek/ui/draft"
	"spoorboek/ui/text"
)

// short is up to how many fields a form is asked whole; of a longer one only what it cannot do without, and
// the other fields by their numbers.
const short = 5

// opening are what a long form is asked first, where that is more or other than what it must have: enough
// to be found, and for the days of the law.
func opening(act string) []string {
	switch act {
	case "new":
		return []string{"name", "employer", "first-sick-day"}
	case "application":
		return []string{"employer", "function", "stage"}
	case "appointment":
		return []string{"on", "time", "place", "kind"}
	case "moment":
		return []string{"code", "done"}
	case "promise":
		return []string{"party", "what", "due"}
	case "place":
		return []string{"employer", "function", "start", "goal"}
	}
	return nil
}

// form is the form of an act that is being filled in.
type form struct {
	spec    dossier.Spec
	d       *dossier.Dossier // nil for an act that makes a dossier
	prefill map[string]string
	values  dossier.Args
	fields  []dossier.Param // those that can be asked
}

// fillIn asks what an act needs and carries it out. What was typed when the coach leaves is kept as a draft.
func fillIn(ctx context.Context, s *session, act string, id journal.ID, prefill map[string]string) error {
	if s.table.Book.About().ReadOnly { // nothing may be typed that cannot be kept
		say(s, s.words.T("write.readonly"))
		return nil
	}
	f, err := newForm(ctx, s, act, id, prefill)
	if err != nil {
		return err
	}
	say(s, f.title(s))
	err = f.ask(ctx, s)
	if err == nil {
		err = f.save(ctx, s)
	}
	if err != nil && !f.keep(s) {
		return err
	}
	if errors.Is(err, errStop) {
		say(s, s.words.T("aloud.draft.kept"))
		return nil
	}
	return err
}

// newForm begins a form with its defaults, with what the dossier says now, and with a draft that was left.
func newForm(
	ctx context.Context, s *session, act string, id journal.ID, prefill map[string]string,
) (*form, error) {
	spec, _ := dossier.SpecOf(act)
	f := &form{spec: spec, prefill: prefill, values: dossier.Args{}}
	if !spec.Creates {
		var err error
		if f.d, err = s.table.Desk.Dossier(ctx, id); err != nil {
			return nil, err
		}
	}
	for _, p := range spec.Params {
		if p.Default != "" {
			f.values[p.Key] = p.Default
		}
		if !p.Hidden && !f.settled(p) {
			f.fields = append(f.fields, p)
		}
	}
	if f.d != nil {
		item, _ := journal.ParseID(prefill["item"])
		maps.Copy(f.values, dossier.Current(f.d, act, item))
	}
	maps.Copy(f.values, prefill)
	if old, ok := draft.Read(f.key(), draftOf(s, f.key())); ok {
		maps.Copy(f.values, old.Values)
		say(s, s.words.F("form.draft", old.At))
	}
	return f, nil
}

// settled tells whether a parameter is no question any more: the thing itself that the form is about.
func (f *form) settled(p dossier.Param) bool {
	return (p.Kind == dossier.ItemValue || p.Key == "code") && f.prefill[p.Key] != ""
}

// told tells whether what the act is about was said already: it is one thing in the dossier or one moment of
// the law, never both.
func (f *form) told(p dossier.Param) bool {
	switch {
	case p.Required:
		return false
	case p.Key == "code":
		return f.values["item"] != ""
	case p.Kind == dossier.ItemValue:
		return f.values["code"] != ""
	}
	return false
}

func (f *form) title(s *session) string {
	if f.d == nil {
		return s.words.Act(f.spec.Name) + "."
	}
	return s.words.Act(f.spec.Name) + ": " + spoken(f.d.Name(), f.d.Number) + "."
}

// ask asks what the act cannot do without: all of a short form; of a long one what must be given, how it went
// and what was said.
func (f *form) ask(ctx context.Context, s *session) error {
	for _, p := range f.first() {
		if f.prefill[p.Key] != "" || p.Key == "reason" && !p.Required || f.told(p) {
			continue // a reason is asked when something is missing
		}
		if err := f.fill(ctx, s, p); err != nil {
			return err
		}
	}
	return nil
}

func (f *form) first() []dossier.Param {
	if len(f.fields) <= short {
		return f.fields
	}
	if begin := opening(f.spec.Name); begin != nil {
		return slices.DeleteFunc(slices.Clone(f.fields), func(p dossier.Param) bool {
			return !slices.Contains(begin, p.Key)
		})
	}
	var out []dossier.Param
	chosen, told := false, false
	for _, p := range f.fields {
		choice := p.Kind == dossier.ChoiceValue && p.Default != "" && !chosen
		prose := p.Kind == dossier.ProseValue && !told
		chosen, told = chosen || choice, told || prose
		if p.Required || choice || prose {
			out = append(out, p)
		}
	}
	return out
}

// fill asks one field until the answer can be used.
func (f *form) fill(ctx context.Context, s *session, p dossier.Param) error {
	for {
		value, kept, err := field{f}.answer(ctx, s, p)
		if err != nil {
			return err
		}
		if kept {
			value = f.values[p.Key]
		}
		if err := p.Check(value); err != nil && value != dossier.DefaultToday {
			say(s, s.words.Explain(err))
			continue
		}
		if kept {
			return nil
		}
		f.values[p.Key] = value
		if item, err := journal.ParseID(value); err == nil && p.Kind == dossier.ItemValue && f.d != nil {
			f.begin(item)
		}
		return nil
	}
}

// begin fills in what the dossier says of the item that was chosen, where nothing was typed yet.
func (f *form) begin(item journal.ID) {
	for key, value := range dossier.Current(f.d, f.spec.Name, item) {
		if p, _ := f.spec.Param(key); f.values[key] == "" || f.values[key] == p.Default {
			f.values[key] = value
		}
	}
}

// save asks whether all is well and carries the act out. Any field can be named by its number before.
func (f *form) save(ctx context.Context, s *session) error {
	if len(f.first()) == 0 && len(f.fields) > 0 {
		f.list(s)
	}
	for {
		line, err := reply(ctx, s, f.question(s), s.words.T("aloud.save.help"))
		if err != nil {
			return err
		}
		at := f.named(s, line)
		switch {
		case means(s, line, "no"):
			return errStop
		case means(s, line, "fields"):
			f.list(s)
		case means(s, line, "yes"):
			if done, err := f.write(ctx, s); done || err != nil {
				return err
			}
		case at >= 0:
			if err := f.fill(ctx, s, f.fields[at]); err != nil {
				return err
			}
		default:
			say(s, s.words.T("aloud.save.help"))
		}
	}
}

func (f *form) question(s *session) string {
	if len(f.fields) == 0 {
		return s.words.T("aloud.save.bare")
	}
	return s.words.F("aloud.save", len(f.fields))
}

// named is the field that a line means: its number or its label.
func (f *form) named(s *session, line string) int {
	labels := make([]string, len(f.fields))
	for i, p := range f.fields {
		labels[i] = s.words.Param(f.spec.Name, p.Key)
	}
	if line == "" {
		return -1
	}
	return among(labels, line)
}

// list tells all fields with what stands in them.
func (f *form) list(s *session) {
	for i, p := range f.fields {
		line := fmt.Sprintf("%2d. %s", i+1, s.words.Param(f.spec.Name, p.Key))
		if now := (field{f}).now(s, p); now != "" {
			line += ": " + now
		} else if p.Required {
			line += ": " + s.words.T("aloud.required")
		}
		say(s, stop(line))
	}
}

// write carries the act out. What is wrong with a field is asked again; a soft refusal asks for its reason.
func (f *form) write(ctx context.Context, s *session) (done bool, err error) {
	res, err := f.carryOut(ctx, s)
	var wrong *dossier.FieldError
	var no *dossier.NotAllowed
	var unread *desk.UnreadableError
	switch {
	case err == nil:
		f.drop(s)
		saved(s, res, f.d)
		silent, err := desk.Unheard(ctx, s.table.Desk.Reading, res)
		if err != nil {
			return true, err
		}
		for _, e := range silent {
			say(s, s.words.N("form.warn.silent", e.Silences))
		}
		return true, moved(ctx, s, f.spec, res)
	case errors.As(err, &unread):
		say(s, s.words.Explain(unread))
		return false, f.again(ctx, s, "file")
	case errors.As(err, &wrong):
		if wrong.Key != "" {
			say(s, s.words.Param(f.spec.Name, wrong.Key)+":")
		}
		say(s, s.words.Explain(wrong))
		return false, f.again(ctx, s, wrong.Key)
	case errors.As(err, &no) && no.Soft:
		return f.reason(ctx, s, no)
	}
	fail(s, err)
	return true, nil
}

func (f *form) carryOut(ctx context.Context, s *session) (desk.Result, error) {
	args := dossier.Args{}
	for key, value := range f.values {
		if p, takes := f.spec.Param(key); takes && (value != "" || f.prefill[key] == "" && f.states(p)) {
			args[key] = value
		}
	}
	if f.d == nil {
		return s.table.Desk.DoArgs(ctx, f.spec.Name, args, nil)
	}
	return s.table.Desk.DoArgs(ctx, f.spec.Name, args, []journal.ID{f.d.ID})
}

// states tells whether an empty value says something: that a field is emptied.
func (f *form) states(p dossier.Param) bool {
	was, known := dossier.Current(f.d, f.spec.Name, journal.ID{})[p.Key]
	if item, err := journal.ParseID(f.prefill["item"]); err == nil {
		was, known = dossier.Current(f.d, f.spec.Name, item)[p.Key]
	}
	return known && was != "" && p.Kind != dossier.FlagValue
}

// again asks the field that was wrong, when it can be asked.
func (f *form) again(ctx context.Context, s *session, key string) error {
	at := slices.IndexFunc(f.fields, func(p dossier.Param) bool { return p.Key == key })
	if at < 0 {
		return nil
	}
	return f.fill(ctx, s, f.fields[at])
}

// reason tells what is missing and asks for the reason that passes it.
func (f *form) reason(ctx context.Context, s *session, no *dossier.NotAllowed) (done bool, err error) {
	if _, takes := f.spec.Param("reason"); !takes || f.values["reason"] != "" {
		fail(s, no)
		return true, nil
	}
	say(s, s.words.T("reason.missing"))
	for _, r := range no.Unmet {
		say(s, "  "+s.words.Of("reason", string(r))+".")
	}
	for f.values["reason"] == "" {
		line, err := reply(ctx, s, s.words.T("aloud.reason"), "")
		if err != nil {
			return false, err
		}
		f.values["reason"] = line
	}
	return f.write(ctx, s)
}

// prefilled reads what was typed behind the name of an act: a choice of its first question, or a task with
// its day.
func prefilled(s *session, spec dossier.Spec, typed string) map[string]string {
	out := map[string]string{}
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return out
	}
	for _, p := range spec.Params {
		if p.Hidden || p.Kind != dossier.ChoiceValue {
			continue
		}
		labels := make([]string, len(p.Choices))
		for i, c := range p.Choices {
			labels[i] = s.words.Choice(p.Key, c)
			if text.Fold(c) == text.Fold(typed) {
				out[p.Key] = c
				return out
			}
		}
		if at := among(labels, typed); at >= 0 {
			out[p.Key] = p.Choices[at]
		}
		return out
	}
	return out
}
