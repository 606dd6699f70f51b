package cli

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/ui/daylist"
	"spoorboek/ui/watch"
)

// daylistCommand writes what a coach takes along on one day.
func daylistCommand(c *command) *cobra.Command {
	var out string
	var named, overwrite bool
	cmd := c.make("daylist [DATE]", "daglijst", 0, 1, func(ctx context.Context, args []string) error {
		if !toStdout(out) && !slices.Contains(daylist.Forms(), daylist.Form(out)) {
			return c.usage("cli.error.report-out", strings.Join(daylist.Forms(), " "))
		}
		return c.with(ctx, func(s *session) error {
			on := s.Today()
			if len(args) == 1 {
				var err error
				if on, err = civil.ParseLoose(args[0]); err != nil {
					return c.usage("cli.error.daylist-date", args[0])
				}
			}
			return outFile{c, out, overwrite}.daylist(ctx, s, on, named)
		})
	})
	flags, w := cmd.Flags(), c.words
	flags.StringVar(&out, "out", "", w.T("cli.flag.daylist-out"))
	flags.BoolVar(&named, "names", false, w.T("cli.flag.daylist-names"))
	flags.BoolVar(&overwrite, "overwrite", false, w.T("cli.flag.overwrite"))
	return cmd
}

// daylist writes the list of a day; on the screen it is Markdown, or the JSON that was asked.
func (o outFile) daylist(ctx context.Context, s *session, on civil.Date, named bool) error {
	if err := o.free(); err != nil {
		return err
	}
	kept, err := s.Office(ctx)
	if err != nil {
		return err
	}
	lines, err := s.DayList(ctx, on, nil)
	if err != nil {
		return err
	}
	list := daylist.New(o.words, on, kept.Coach, named, lines)
	if o.flags.json && toStdout(o.path) {
		return o.answer(list.JSON())
	}
	form := "md"
	if !toStdout(o.path) {
		form = daylist.Form(o.path)
	}
	var file bytes.Buffer
	if err := list.Write(ctx, &file, form, o.Sheets, o.Render); err != nil {
		return err
	}
	if toStdout(o.path) {
		return o.put([]byte(o.plain(file.String())))
	}
	var words bytes.Buffer
	if err := list.Write(ctx, &words, "md", o.Sheets, o.Render); err != nil {
		return err
	}
	o.pointOut(watch.InText(words.String()))
	if err := o.keep(file.Bytes(), func() error { return s.LogDayList(ctx, form, lines) }); err != nil {
		return err
	}
	o.linef("%s", o.words.F("cli.daylist.done", list.Count(), o.path))
	return nil
}
