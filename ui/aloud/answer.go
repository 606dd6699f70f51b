package aloud

import (
	"context"
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/items"
	"spoorboek/ui/text"
	"spoorboek/ui/watch"
	"spoorboek/ui/widget/datepop"
)

// field asks the fields of a form, each by what it takes.
type field struct{ *form }

// answer asks the value of one field; kept is an answer that leaves what stands there.
func (f field) answer(ctx context.Context, s *session, p dossier.Param) (value string, kept bool, err error) {
	switch p.Kind {
	case dossier.ChoiceValue:
		return f.choose(ctx, s, p, p.Choices, choiceLabels(s, p))
	case dossier.ItemValue:
		return f.item(ctx, s, p)
	case dossier.FlagValue:
		yes, err := agree(ctx, s, f.asked(s, p)+" "+s.words.T("aloud.yes-or-no"))
		if yes {
			return "true", false, err
		}
		delete(f.values, p.Key)
		return "", true, err
	case dossier.SetValue:
		return f.several(ctx, s, p)
	case dossier.ProseValue:
		return f.prose(ctx, s, p)
	}
	line, err := reply(ctx, s, f.asked(s, p)+f.standing(s, p), f.help(s, p))
	if err != nil || line == "" {
		return "", true, err
	}
	if means(s, line, "empty") {
		return "", false, nil
	}
	return understood(s, p, line), false, nil
}

// asked is the question of a field.
func (f field) asked(s *session, p dossier.Param) string {
	return s.words.Param(f.spec.Name, p.Key) + "?"
}

// help is the catalogue's word on a field.
func (f field) help(s *session, p dossier.Param) string {
	var said []string
	own := text.ID("act." + f.spec.Name + "." + p.Key + ".hint")
	for _, id := range []text.ID{own, text.ID("hint." + p.Key)} {
		if s.words.Has(id) {
			said = append(said, s.words.T(id))
			break
		}
	}
	if p.Kind == dossier.WordValue {
		said = append(said, strings.Join(choiceLabels(s, p), ", ")+".")
	}
	if p.Kind == dossier.DayValue {
		said = append(said, s.words.T("aloud.day.help"))
	}
	said = append(said, s.words.T("aloud.answer"))
	return strings.Join(said, " ")
}

// standing says what Enter leaves as it is.
func (f field) standing(s *session, p dossier.Param) string {
	if now := f.now(s, p); now != "" {
		return " " + stop(s.words.F("aloud.now", strings.TrimRight(now, ".")))
	}
	return ""
}

// now is what stands in a field, in words.
func (f field) now(s *session, p dossier.Param) string {
	value := f.values[p.Key]
	if value == "" {
		return ""
	}
	switch p.Kind {
	case dossier.DayValue:
		if value == dossier.DefaultToday {
			return s.words.T("day.today")
		}
		if day, err := civil.ParseLoose(value); err == nil {
			return s.words.DayFull(day)
		}
	case dossier.ChoiceValue, dossier.WordValue:
		if slices.Contains(p.Choices, value) {
			return s.words.Choice(p.Key, value)
		}
	case dossier.SetValue:
		var said []string
		for _, one := range strings.Split(value, ",") {
			said = append(said, s.words.Choice(p.Key, one))
		}
		return strings.Join(said, ", ")
	case dossier.FlagValue:
		return s.words.T("aloud.yes")
	case dossier.ItemValue:
		for _, it := range f.things(s, p) {
			if it.Value == value {
				return it.Label
			}
		}
	}
	return strings.Join(strings.Fields(value), " ")
}

// understood is a line as the act takes it. A day may be typed as in the popup of the workbench, and is
// said back in full.
func understood(s *session, p dossier.Param, line string) string {
	switch p.Kind {
	case dossier.DayValue:
		if day, err := datepop.Read(line, s.table.Desk.Today()); err == nil {
			say(s, s.words.DayFull(day)+".")
			return day.String()
		}
	case dossier.ClockValue:
		if at, err := civil.ParseTime(line); err == nil {
			return at.String()
		}
	case dossier.WordValue:
		if at := among(choiceLabels(s, p), line); at >= 0 {
			return p.Choices[at]
		}
	case dossier.LineValue:
		warn(s, line)
	}
	return line
}

func choiceLabels(s *session, p dossier.Param) []string {
	labels := make([]string, len(p.Choices))
	for i, c := range p.Choices {
		labels[i] = s.words.Choice(p.Key, c)
	}
	return labels
}

func (f field) choose(
	ctx context.Context, s *session, p dossier.Param, values, labels []string,
) (value string, kept bool, err error) {
	usual := slices.Index(values, f.values[p.Key])
	at, err := pick(ctx, s, f.asked(s, p), labels, usual, f.help(s, p))
	if err != nil || at < 0 {
		return "", true, err
	}
	return values[at], false, nil
}

func (f field) things(s *session, p dossier.Param) []items.Item {
	return items.Namer{Words: s.words, Today: s.table.Desk.Today()}.Of(p.Of, f.d)
}

func (f field) item(ctx context.Context, s *session, p dossier.Param) (value string, kept bool, err error) {
	things := f.things(s, p)
	if len(things) == 0 {
		if !p.Required {
			return "", true, nil
		}
		say(s, s.words.F("aloud.none-of", s.words.Param(f.spec.Name, p.Key)))
		return "", false, errStop
	}
	var values, labels []string
	for _, it := range things {
		values, labels = append(values, it.Value), append(labels, strings.TrimSpace(it.Label))
	}
	return f.choose(ctx, s, p, values, labels)
}

// several asks for none or more of the choices, by their numbers.
func (f field) several(
	ctx context.Context, s *session, p dossier.Param,
) (value string, kept bool, err error) {
	labels := choiceLabels(s, p)
	for {
		line, err := reply(ctx, s, listed(s, f.asked(s, p), labels)+" "+s.words.T("aloud.several"), f.help(s, p))
		if err != nil || line == "" {
			return "", true, err
		}
		if means(s, line, "empty") {
			return "", false, nil
		}
		var chosen []string
		good := true
		for _, one := range strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ' ' }) {
			at := among(labels, one)
			if good = good && at >= 0; at >= 0 {
				chosen = append(chosen, p.Choices[at])
			}
		}
		if good {
			return strings.Join(chosen, ","), false, nil
		}
		say(s, s.words.F("aloud.no-choice", len(labels)))
	}
}

// prose takes lines until an empty one. What stands there already stays when nothing is typed.
func (f field) prose(ctx context.Context, s *session, p dossier.Param) (value string, kept bool, err error) {
	question := s.words.F("aloud.prose", s.words.Param(f.spec.Name, p.Key)) + f.standing(s, p)
	first, err := reply(ctx, s, question, f.help(s, p))
	switch {
	case err != nil || first == "":
		return "", true, err
	case means(s, first, "empty"):
		return "", false, nil
	}
	lines := []string{first}
	for {
		line, err := hear(ctx, s)
		if err != nil || line == "" {
			value = strings.Join(lines, "\n")
			if err != nil {
				f.values[p.Key] = value // for the draft: the last line that was typed is not lost
				return "", true, err
			}
			warn(s, value)
			return value, false, nil
		}
		lines = append(lines, line)
	}
}

// warn says what does not belong in a text. Nothing is kept back for it.
func warn(s *session, written string) {
	if said := watch.Unfit(s.words, written); said != "" {
		say(s, said)
	}
}
