package aloud

import (
	"context"
	"slices"
	"strings"
	"time"

	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/report"
	"spoorboek/ui/letter"
	"spoorboek/ui/text"
)

// commandVerb runs a command of the command line on the open file. The dossier that it takes is the open
// one, or is asked, unless one was typed.
func commandVerb(c Command) verbFunc {
	return func(ctx context.Context, s *session, typed string) error {
		args := append([]string{c.Name}, words(typed)...)
		if c.Dossier < 0 || slices.Contains(args, "--help") || places(args[1:]) > c.Dossier {
			tellRun(ctx, s, args)
			return nil
		}
		if c.Optional && s.at.IsZero() {
			tellRun(ctx, s, args)
			return nil
		}
		return withDossier(ctx, s, "", func(ctx context.Context, id journal.ID) error {
			d, err := s.table.Desk.Dossier(ctx, id)
			if err != nil {
				return err
			}
			tellRun(ctx, s, slices.Insert(args, min(len(args), c.Dossier+1), d.Number))
			return nil
		})
	}
}

// tellRun runs a command and tells what it says.
func tellRun(ctx context.Context, s *session, args []string) {
	s.list = nil
	said := strings.TrimRight(s.table.Run(ctx, s.words, args), "\n")
	tell(s, strings.Split(said, "\n"))
}

// places counts the arguments that stand by their place: neither flags nor key=value.
func places(args []string) int {
	n := 0
	for i, a := range args {
		flag := i > 0 && strings.HasPrefix(args[i-1], "--") && !strings.Contains(args[i-1], "=")
		if !strings.HasPrefix(a, "-") && !strings.Contains(a, "=") && !flag {
			n++
		}
	}
	return n
}

// words splits a line into words; what stands between quotes is one.
func words(line string) []string {
	var out []string
	var b strings.Builder
	quoted, any := false, false
	for _, r := range line {
		switch {
		case r == '"':
			quoted, any = !quoted, true
		case r == ' ' && !quoted:
			if any || b.Len() > 0 {
				out = append(out, b.String())
			}
			b.Reset()
			any = false
		default:
			b.WriteRune(r)
		}
	}
	if any || b.Len() > 0 {
		out = append(out, b.String())
	}
	return out
}

// named runs the command of that name.
func named(name string) verbFunc {
	return func(ctx context.Context, s *session, typed string) error {
		for _, c := range s.o.Commands {
			if c.Name == name {
				return commandVerb(c)(ctx, s, typed)
			}
		}
		return nil
	}
}

// paper writes a document: which, for whom, and where.
func paper(ctx context.Context, s *session, _ string) error {
	return withDossier(ctx, s, "", func(ctx context.Context, id journal.ID) error {
		d, err := s.table.Desk.Dossier(ctx, id)
		if err != nil {
			return err
		}
		var kinds, readers, labels, names []string
		for _, k := range report.Kinds() {
			kinds, labels = append(kinds, string(k)), append(labels, s.words.Choice("kind", string(k)))
		}
		at, err := pick(ctx, s, s.words.T("aloud.paper"), labels, -1, "")
		if err != nil || at < 0 {
			return err
		}
		for _, a := range report.Kind(kinds[at]).Readers() {
			readers, names = append(readers, string(a)), append(names, s.words.Choice("for", string(a)))
		}
		to, err := pick(ctx, s, s.words.T("aloud.paper.for"), names, 0, "")
		if err != nil {
			return err
		}
		out, err := reply(ctx, s, s.words.T("aloud.paper.out"), s.words.T("aloud.paper.out.help"))
		if err != nil || out == "" {
			return err
		}
		tellRun(ctx, s, []string{"report", kinds[at], d.Number, "--for", readers[max(0, to)], "--out", out})
		return nil
	})
}

// block tells one of the texts that are sent again and again, filled in for the dossier.
func block(ctx context.Context, s *session, typed string) error {
	if typed != "" {
		return named("text")(ctx, s, typed)
	}
	var labels []string
	for _, k := range letter.Kinds() {
		labels = append(labels, s.words.Of("letter", string(k)))
	}
	at, err := pick(ctx, s, s.words.T("aloud.block"), labels, -1, "")
	if err != nil || at < 0 {
		return err
	}
	return named("text")(ctx, s, string(letter.Kinds()[at]))
}

// imported tells what a spreadsheet would bring and takes it in once the coach agrees.
func imported(ctx context.Context, s *session, typed string) error {
	var err error
	if typed == "" {
		typed, err = reply(ctx, s, s.words.T("aloud.import"), s.words.T("aloud.paper.out.help"))
		if err != nil || typed == "" {
			return err
		}
	}
	args := append([]string{"import"}, words(typed)...)
	if strings.Contains(typed, "--") {
		tellRun(ctx, s, args)
		return nil
	}
	tellRun(ctx, s, append(slices.Clone(args), "--dry-run"))
	yes, err := agree(ctx, s, s.words.T("aloud.import.apply"))
	if err != nil || !yes {
		return err
	}
	tellRun(ctx, s, append(args, "--yes"))
	return nil
}

// exported writes the caseload to a new file, in a form that is chosen.
func exported(ctx context.Context, s *session, typed string) error {
	if typed != "" {
		return named("export")(ctx, s, typed)
	}
	formats := []string{"xlsx", "csv", "json"}
	at, err := pick(ctx, s, s.words.T("aloud.export"), formats, 0, "")
	if err != nil {
		return err
	}
	out, err := reply(ctx, s, s.words.T("aloud.export.out"), s.words.T("aloud.paper.out.help"))
	if err != nil || out == "" {
		return err
	}
	tellRun(ctx, s, []string{"export", "--format", formats[at], "--out", out})
	return nil
}

// whatIf computes the statutory moments from other facts; nothing is kept.
func whatIf(ctx context.Context, s *session, typed string) error {
	return withDossier(ctx, s, "", func(ctx context.Context, id journal.ID) error {
		d, err := s.table.Desk.Dossier(ctx, id)
		if err != nil {
			return err
		}
		first := d.Case.FirstSick.String()
		day, err := reply(ctx, s, s.words.F("aloud.what-if", d.Case.FirstSick), s.words.T("aloud.what-if.help"))
		if err != nil {
			return err
		}
		if day != "" {
			first = day
		}
		tellRun(ctx, s, append([]string{"calendar", first}, words(typed)...))
		return nil
	})
}

// history tells a dossier as it was known on a day.
func history(ctx context.Context, s *session, typed string) error {
	if typed == "" {
		var err error
		typed, err = reply(ctx, s, s.words.T("aloud.history"), s.words.T("aloud.day.help"))
		if err != nil || typed == "" {
			return err
		}
	}
	return named("show")(ctx, s, "--known "+typed)
}

// otherLanguage changes between Dutch and English.
func otherLanguage(ctx context.Context, s *session) error {
	lang := text.EN
	if s.words.Lang() == text.EN {
		lang = text.NL
	}
	s.words = text.New(lang)
	s.verbs = verbsOf(s)
	return morning(ctx, s)
}

// relimit takes the minutes without a line after which the file is locked from the office.
func relimit(ctx context.Context, s *session) error {
	o, err := s.table.Desk.Office(ctx)
	if err != nil {
		return err
	}
	s.limit = minutes(o)
	return nil
}

// distinct are the words of a line without those that stand in it before.
func distinct(line string) string {
	var out []string
	for _, word := range strings.Fields(line) {
		if !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return strings.Join(out, " ")
}

func minutes(o *office.Office) time.Duration { return time.Duration(o.LockMinutes()) * time.Minute }
