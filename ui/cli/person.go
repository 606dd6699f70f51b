package cli

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/model/report"
	"spoorboek/store"
	"spoorboek/ui/text"
	"spoorboek/ui/watch"
)

// accessing is a copy of a person's own data as it was asked (inzage).
type accessing struct {
	*command
	out      string
	withhold []string
	language string
}

func personCommand(base *command) *cobra.Command {
	c := &accessing{command: base}
	cmd := c.make("person DOSSIER", "inzage", 1, 1, func(ctx context.Context, args []string) error {
		parts, err := c.parts()
		if err != nil {
			return err
		}
		return c.with(ctx, func(s *session) error { return c.give(ctx, s, args[0], parts) })
	})
	flags, w := cmd.Flags(), c.words
	flags.StringVar(&c.out, "out", "", w.T("cli.flag.person-out"))
	flags.StringArrayVar(&c.withhold, "withhold", nil, w.F("cli.flag.withhold", strings.Join(partNames(), ", ")))
	flags.StringVar(&c.language, "doc-lang", "nl", w.T("cli.flag.doc-lang"))
	return cmd
}

func partNames() []string {
	return each(report.Parts(), func(p report.Part) string { return string(p) })
}

// parts reads --withhold PART=REASON: a part that is left out needs a reason.
func (c *accessing) parts() (map[report.Part]string, error) {
	withheld := map[report.Part]string{}
	for _, one := range c.withhold {
		name, reason, _ := strings.Cut(one, "=")
		reason = plain.Line(reason).String()
		if !slices.Contains(report.Parts(), report.Part(name)) {
			return nil, c.usage("cli.error.part", plain.Line(name).String(), strings.Join(partNames(), ", "))
		}
		if reason == "" {
			return nil, c.usage("cli.error.withhold-reason", name)
		}
		withheld[report.Part(name)] = reason
	}
	if c.language != "nl" && c.language != "en" {
		return nil, c.usage("cli.error.lang", c.language)
	}
	return withheld, nil
}

// give writes the copy: JSON on stdout, or a file in the form of its ending.
func (c *accessing) give(
	ctx context.Context, s *session, word string, withhold map[report.Part]string,
) error {
	id, err := c.find(ctx, s, word)
	if err != nil {
		return err
	}
	d, err := s.Dossier(ctx, id)
	if err != nil {
		return err
	}
	made, err := s.PersonCopy(ctx, id, withhold)
	if err != nil {
		return err
	}
	format := strings.TrimPrefix(strings.ToLower(filepath.Ext(c.out)), ".")
	if c.out == "" {
		format = "json"
	}
	content, err := c.render(made, format)
	if err != nil {
		return err
	}
	out := outFile{command: c.command, path: c.out}
	if err := out.free(); err != nil {
		return err
	}
	if err := c.warn(made); err != nil {
		return err
	}
	what := office.ExportLogged{
		Format: format, What: office.PersonCopy, For: "employee", Reason: plain.Line(c.words.T("person.reason")),
	}
	for _, p := range made.Withheld() {
		what.Withheld = append(what.Withheld, office.Withheld{Part: string(p), Reason: plain.Line(withhold[p])})
	}
	err = s.Leave(ctx, what, []journal.ID{d.ID}, func(logged func() error) error {
		return out.keep(content, logged)
	})
	if err != nil {
		return err
	}
	if !toStdout(c.out) && !c.flags.json {
		c.linef("%s", c.words.F("cli.person.done", c.out))
	}
	return nil
}

// warn says before a copy leaves what stands in it that does not belong in a dossier.
func (c *accessing) warn(made report.PersonCopy) error {
	content, err := made.JSON()
	if err != nil {
		return err
	}
	found, err := watch.InJSON(content)
	c.pointOut(found)
	return err
}

// render is the copy in a form: json, or a document.
func (c *accessing) render(made report.PersonCopy, format string) ([]byte, error) {
	if format == "json" {
		return made.JSON()
	}
	if c.Render == nil || !slices.Contains(store.Formats(), store.Format(format)) {
		return nil, c.usage("cli.error.person-format", format)
	}
	var b bytes.Buffer
	names := text.Copy{Words: text.New(text.Lang(c.language))}
	doc := made.Document(report.Language(c.language), names)
	if err := c.Render.Render(&b, store.Format(format), doc); err != nil {
		if errors.Is(err, store.ErrFormat) {
			return nil, c.usage("cli.error.person-format", format)
		}
		return nil, err
	}
	return b.Bytes(), nil
}
