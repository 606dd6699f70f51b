package aloud

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/desk"
	"spoorboek/ui/quick"
	"spoorboek/ui/text"
)

// verbFunc does what a verb means; typed is what stood behind it.
type verbFunc func(ctx context.Context, s *session, typed string) error

// verb is something that can be said: an action of the workbench, an act of the dossier, a list, or a
// command of the command line. Its names mean it; its synonyms find it.
type verb struct {
	names    []string
	synonyms []string
	help     string
	do       verbFunc
}

// verbsOf are all verbs in the language that is spoken; where two have the same name the first counts.
func verbsOf(s *session) []verb {
	w := s.words
	var all []verb
	does, names := carried(), action.Acts()
	for _, a := range action.All() {
		do, ok := does[a.ID]
		if act := names[a.ID]; !ok && act != "" {
			do, ok = actVerb(act), true
		}
		if !ok || a.Scope != action.Normal {
			continue
		}
		v := verb{names: []string{text.Fold(w.T(a.Label()))}, help: w.T(a.Help()), do: do}
		if w.Has(a.Synonyms()) {
			v.synonyms = strings.Fields(text.Fold(w.T(a.Synonyms())))
		}
		all = append(all, v)
	}
	for _, l := range lists {
		id := "aloud.list." + l.name
		all = append(all, verb{
			names: []string{text.Fold(w.T(text.ID(id)))}, help: w.T(text.ID(id + ".help")), do: l.do,
		})
	}
	for _, spec := range dossier.Acts() {
		v := verb{names: []string{text.Fold(w.Act(spec.Name))}, help: w.Act(spec.Name), do: actVerb(spec.Name)}
		if folded := text.Fold(spec.Name); folded != v.names[0] {
			v.names = append(v.names, folded)
		}
		all = append(all, v)
	}
	for _, c := range s.o.Commands {
		v := verb{names: []string{c.Name}, help: c.Short, do: commandVerb(c)}
		if c.Alias != "" {
			v.names = append(v.names, c.Alias)
		}
		all = append(all, v)
	}
	return all
}

// actVerb asks an act of the open dossier, or of the one that is asked.
func actVerb(act string) verbFunc {
	return func(ctx context.Context, s *session, typed string) error {
		spec, _ := dossier.SpecOf(act)
		if spec.Creates {
			return fillIn(ctx, s, act, journal.ID{}, prefilled(s, spec, typed))
		}
		prefill := prefilled(s, spec, typed)
		named := ""
		if len(prefill) == 0 {
			named = typed
		}
		switch {
		case act == "unbin":
			return bin(ctx, s, named)
		case act == "task" && named != "" && !names(ctx, s, named):
			return quickTask(ctx, s, named)
		}
		return withDossier(ctx, s, named, func(ctx context.Context, id journal.ID) error {
			return fillIn(ctx, s, act, id, prefill)
		})
	}
}

// names tells whether words mean a dossier, or several.
func names(ctx context.Context, s *session, words string) bool {
	_, err := s.table.Desk.Resolve(ctx, words)
	var many *desk.AmbiguousError
	return err == nil || errors.As(err, &many)
}

// obey does what a line means: a number of the list, one of the words of the conversation, a task in one
// line, a verb, or a person.
func obey(ctx context.Context, s *session, line string) error {
	if n, err := strconv.Atoi(line); err == nil {
		return choose(ctx, s, n)
	}
	switch {
	case line == "" || means(s, line, "more"):
		return more(s)
	case line == "?" || means(s, line, "help"):
		return help(ctx, s, "")
	case strings.HasPrefix(line, "? "), strings.HasPrefix(line, "?"):
		return help(ctx, s, strings.TrimSpace(line[1:]))
	case means(s, line, "stop"):
		return back(ctx, s)
	case means(s, line, "quit"):
		return errQuit
	case means(s, line, "lock"):
		return errLock
	case means(s, line, "again"):
		return repeated(ctx, s)
	}
	if typed, ok := quick.Words(line); ok {
		return quickTask(ctx, s, typed)
	}
	if v, rest, ok := said(s.verbs, line); ok {
		s.rest = nil
		return v.do(ctx, s, rest)
	}
	return guess(ctx, s, line)
}

// said finds the verb whose name a line begins with, the longest name first.
func said(verbs []verb, line string) (v verb, rest string, ok bool) {
	words := strings.Fields(line)
	for n := len(words); n > 0; n-- {
		name := text.Fold(strings.Join(words[:n], " "))
		for _, v := range verbs {
			if slices.Contains(v.names, name) {
				return v, strings.Join(words[n:], " "), true
			}
		}
	}
	return verb{}, "", false
}

// guess takes a line that is no verb: the beginning of one, a synonym, or a person. Of several it lets
// choose.
func guess(ctx context.Context, s *session, line string) error {
	want := text.Fold(line)
	var near []verb
	for _, v := range s.verbs {
		if slices.Contains(v.synonyms, want) || len(want) > 1 && strings.HasPrefix(v.names[0], want) {
			if !slices.ContainsFunc(near, func(o verb) bool { return o.names[0] == v.names[0] }) {
				near = append(near, v)
			}
		}
	}
	if len(near) == 1 {
		say(s, text.Capital(near[0].names[0])+".")
		return near[0].do(ctx, s, "")
	}
	id, err := resolve(ctx, s, line)
	switch {
	case err != nil:
		return err
	case !id.IsZero():
		return openDossier(ctx, s, id)
	case len(near) == 0:
		say(s, s.words.F("aloud.unknown", line))
		return nil
	}
	say(s, s.words.T("aloud.did-you-mean"))
	offer(s, verbChoices(s, near))
	return nil
}

// verbChoices are verbs as a list; a number does the verb.
func verbChoices(s *session, verbs []verb) []choice {
	var out []choice
	for _, v := range verbs {
		label := text.Capital(v.names[0]) + "."
		if text.Fold(v.help) != v.names[0] {
			label = text.Capital(v.names[0]) + ": " + v.help
		}
		out = append(out, choice{label, func(ctx context.Context) error { return v.do(ctx, s, "") }})
	}
	return out
}

// choose does what a number of the list stands for.
func choose(ctx context.Context, s *session, n int) error {
	switch {
	case len(s.list) == 0:
		say(s, s.words.T("aloud.no-list"))
		return nil
	case n < 1 || n > len(s.list):
		say(s, s.words.F("aloud.no-choice", len(s.list)))
		return nil
	}
	s.rest = nil
	return s.list[n-1].do(ctx)
}

func more(s *session) error {
	if len(s.rest) == 0 {
		say(s, s.words.T("aloud.no-more"))
		return nil
	}
	tell(s, s.rest)
	return nil
}

// back leaves a dossier for the round, and the round for good, once she has said so.
func back(ctx context.Context, s *session) error {
	if !s.at.IsZero() || s.query != "" {
		return morning(ctx, s)
	}
	yes, err := agree(ctx, s, s.words.T("aloud.leave"))
	if err != nil {
		return err
	}
	if yes {
		return errQuit
	}
	return nil
}

// repeated asks the last act again.
func repeated(ctx context.Context, s *session) error {
	if s.last == "" {
		say(s, s.words.T("can.nothing-repeat"))
		return nil
	}
	return actVerb(s.last)(ctx, s, "")
}

// quickTask adds a task that was typed in one line.
func quickTask(ctx context.Context, s *session, typed string) error {
	return withDossier(ctx, s, "", func(ctx context.Context, id journal.ID) error {
		what, due := quick.Split(typed, s.table.Desk.Today())
		d, err := s.table.Desk.Dossier(ctx, id)
		if err != nil {
			return err
		}
		res, err := s.table.Desk.Do(ctx, []journal.ID{id}, dossier.AddTask{Text: what, Due: due})
		if err != nil {
			return err
		}
		saved(s, res, d)
		return nil
	})
}

// help tells how the conversation goes and what can be said; with a word only what has to do with it.
func help(_ context.Context, s *session, word string) error {
	want := text.Fold(word)
	var found []verb
	for _, v := range s.verbs {
		about := strings.Join(v.names, " ") + " " + strings.Join(v.synonyms, " ") + " " + text.Fold(v.help)
		twice := slices.ContainsFunc(found, func(o verb) bool { return o.names[0] == v.names[0] })
		if !twice && strings.Contains(about, want) {
			found = append(found, v)
		}
	}
	if word == "" {
		for _, id := range []text.ID{"aloud.help.1", "aloud.help.2", "aloud.help.3", "aloud.help.4"} {
			say(s, s.words.T(id))
		}
	} else if len(found) == 0 {
		say(s, s.words.F("aloud.unknown", word))
	}
	offer(s, verbChoices(s, found))
	return nil
}
