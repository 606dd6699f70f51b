package cli

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/report"
	"spoorboek/store"
	"spoorboek/ui/desk"
)

// reporting is one document as it was asked.
type reporting struct {
	*command
	kind                 report.Kind
	reader, out, since   string
	passed, sent, reason string
	overwrite            bool
}

// reportCommand writes a document for one audience.
func reportCommand(c *command) *cobra.Command {
	r := reporting{command: c}
	cmd := c.make("report REPORT-KIND DOSSIER", "rapport", 2, 2, func(ctx context.Context, args []string) error {
		r.kind = report.Kind(args[0])
		if err := r.check(); err != nil {
			return err
		}
		return c.with(ctx, func(s *session) error { return r.run(ctx, s, args[1]) })
	})
	flags, w := cmd.Flags(), c.words
	flags.StringVar(&r.reader, "for", "", w.T("cli.flag.report-for"))
	flags.StringVar(&r.out, "out", "", w.T("cli.flag.report-out"))
	flags.StringVar(&r.since, "since", "", w.T("cli.flag.report-since"))
	flags.StringVar(&r.passed, "despite", "", w.T("cli.flag.report-despite"))
	flags.StringVar(&r.sent, "sent-to", "", w.T("cli.flag.report-sent"))
	flags.StringVar(&r.reason, "unread", "", w.T("cli.flag.report-unread"))
	flags.BoolVar(&r.overwrite, "overwrite", false, w.T("cli.flag.overwrite"))
	return cmd
}

// check refuses what is no document before a passphrase is asked.
func (r *reporting) check() error {
	if !slices.Contains(report.Kinds(), r.kind) {
		return r.usage("cli.error.report-kind", r.kind, joinWords(report.Kinds()))
	}
	if r.reader == "" {
		r.reader = string(r.kind.Readers()[0])
	}
	if !slices.Contains(r.kind.Readers(), report.Audience(r.reader)) {
		return r.usage("cli.error.report-for", r.kind, r.reader, joinWords(r.kind.Readers()))
	}
	if _, ok := r.format(); !ok {
		return r.usage("cli.error.report-out", joinWords(store.Formats()))
	}
	if r.since != "" {
		if _, err := civil.ParseLoose(r.since); err != nil {
			return r.usage("cli.error.flag-value", "--since", r.since)
		}
	}
	return nil
}

func joinWords[W ~string](list []W) string {
	return strings.Join(each(list, func(v W) string { return string(v) }), " ")
}

// format is the form that the name of the file asks for; without a file it is Markdown on the screen.
func (r *reporting) format() (store.Format, bool) {
	if toStdout(r.out) {
		return store.FormatMarkdown, true
	}
	f := store.Format(strings.ToLower(strings.TrimPrefix(filepath.Ext(r.out), ".")))
	return f, slices.Contains(store.Formats(), f)
}

func (r *reporting) run(ctx context.Context, s *session, word string) error {
	id, err := r.find(ctx, s, word)
	if err != nil {
		return err
	}
	order := report.Order{
		Kind: r.kind, Audience: report.Audience(r.reader), Language: report.Language(r.flags.lang), Day: s.Today(),
	}
	if r.since != "" {
		order.Since, _ = civil.ParseLoose(r.since)
	}
	p, err := s.Paper(ctx, id, order)
	if err != nil {
		return err
	}
	out := outFile{r.command, r.out, r.overwrite}
	if err := out.free(); err != nil {
		return err
	}
	format, _ := r.format()
	l := desk.Leaving{Format: format, Passed: r.passed, Sent: r.sent != "", To: r.sent, Reason: r.reason}
	res, err := s.Release(ctx, id, p, l, out.keep)
	var leaks *desk.LeakError
	switch {
	case errors.As(err, &leaks):
		r.sayLeaks(leaks.Leaks)
		return r.fail(exitLeak, "cli.error.leak", len(leaks.Leaks))
	case errors.Is(err, store.ErrReadOnly):
		return err
	case err != nil:
		return r.explainRelease(err)
	}
	return r.done(s, id, p, res)
}

// explainRelease says which reason passes what is not allowed.
func (r *reporting) explainRelease(err error) error {
	var no *dossier.NotAllowed
	if errors.As(err, &no) && slices.Contains(no.Unmet, dossier.ReasonUnread) {
		return r.fail(exitForbidden, "cli.error.unread")
	}
	return err
}

func (r *reporting) sayLeaks(leaks []report.Leak) {
	for _, l := range leaks {
		r.say(
			r.words.F("report.leak.line", r.words.Of("report.leak", string(l.Sort)), l.Found, l.Chapter, l.Around),
		)
	}
}

func (r *reporting) done(s *session, id journal.ID, p desk.Paper, res desk.Result) error {
	if r.flags.json && !toStdout(r.out) {
		return r.answer(map[string]any{
			"dossier": id.String(), "kind": string(p.Kind), "for": string(p.Audience), "title": p.Title,
			"file": r.out, "sent": r.sent != "", "missing": len(p.Missing()), "leaks": len(p.Leaks),
		})
	}
	if !toStdout(r.out) {
		r.linef("%s", r.words.F("cli.report.done", p.Title, r.out))
		if n := len(p.Missing()); n > 0 {
			r.linef("%s", r.words.N("cli.report.missing", n))
		}
		if r.sent != "" {
			r.linef("%s", r.words.F("cli.report.sent", r.sent))
		}
	}
	return nil
}
