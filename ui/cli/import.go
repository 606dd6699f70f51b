package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// importing is one import as it was asked.
type importing struct {
	*command
	path, sheet, mapping string
	rollback             string
	dossier              string   // of events in which nobody is named
	join                 []string // dossiers of a JSON that are joined with those of the same person
	dry, yes             bool
}

func importCommand(c *command) *cobra.Command {
	i := importing{command: c}
	cmd := c.make("import [FILE]", "importeer", 0, 1, func(ctx context.Context, args []string) error {
		if (len(args) == 1) == (i.rollback != "") {
			return c.usage("cli.error.import-what")
		}
		return c.with(ctx, func(s *session) error {
			if i.rollback != "" {
				return i.takeBack(ctx, s)
			}
			i.path = args[0]
			return i.run(ctx, s)
		})
	})
	flags, w := cmd.Flags(), c.words
	flags.BoolVar(&i.dry, "dry-run", false, w.T("cli.flag.dry-run"))
	flags.BoolVar(&i.yes, "yes", false, w.T("cli.flag.yes"))
	flags.StringVar(&i.sheet, "sheet", "", w.T("cli.flag.sheet"))
	flags.StringVar(&i.mapping, "map", "", w.T("cli.flag.map"))
	flags.StringVar(&i.dossier, "dossier", "", w.T("cli.flag.import-dossier"))
	flags.StringSliceVar(&i.join, "join", nil, w.T("cli.flag.bundle-join"))
	flags.StringVar(&i.rollback, "rollback", "", w.T("cli.flag.rollback"))
	return cmd
}

// run shows what the sheet would do and, unless it is a dry run or the coach says no, does it.
func (i *importing) run(ctx context.Context, s *session) error {
	switch strings.ToLower(filepath.Ext(i.path)) {
	case ".ics":
		return i.calendar(ctx, s)
	case ".json":
		b := bundling{command: i.command, dry: i.dry, yes: i.yes, join: i.join, data: true}
		return b.receive(ctx, s, i.path)
	}
	in, err := s.ReadSheet(ctx, i.path, i.sheet)
	if errors.Is(err, store.ErrNoSuchSheet) {
		return i.otherSheets(ctx, s, err)
	}
	if err != nil {
		return i.unread(err)
	}
	if i.mapping != "" {
		if in.Mapping, err = i.corrected(in); err != nil {
			return err
		}
	}
	planned, err := s.PlanImport(ctx, in, in.Mapping)
	if errors.Is(err, store.ErrNoColumns) {
		return i.unusable(in)
	}
	if in = planned; err != nil {
		return err
	}
	if !i.flags.json {
		i.preview(in)
	}
	if i.dry || !i.agreed(ctx, in) {
		return i.finish(in, nil)
	}
	if nothing(in.Plan.Counts) {
		return i.finish(in, nil)
	}
	_, done, err := s.Apply(ctx, in)
	if err != nil {
		return err
	}
	if err := i.gather(ctx, s, in.Plan.Counts.New); err != nil {
		return err
	}
	return i.finish(in, &done)
}

// manyNew is from how many new dossiers on an import may write the file anew.
const manyNew = 500

// gather writes the file anew when an import brought most of what it holds: what is read together at every
// start should lie together. In a large file that has a few more it would take longer than the import.
func (i *importing) gather(ctx context.Context, s *session, brought int) error {
	if brought < manyNew {
		return nil
	}
	rows, err := s.book.Rows(ctx)
	if err != nil {
		return fmt.Errorf("read the caseload: %w", err)
	}
	if 2*brought < len(rows) {
		return nil
	}
	return s.book.Compact(ctx, i.progress("cli.progress.compact"))
}

// unread says that a file is not there, or else what is wrong with it.
func (i *importing) unread(err error) error {
	if at, gone := os.Stat(i.path); gone != nil {
		return i.fail(exitNoImport, "cli.error.import-file", i.path)
	} else if at.IsDir() {
		return i.fail(exitNoImport, "cli.error.import-folder", i.path)
	}
	return err
}

// otherSheets says which sheets a workbook has when it has none of the name that was asked for.
func (i *importing) otherSheets(ctx context.Context, s *session, wrong error) error {
	in, err := s.ReadSheet(ctx, i.path, "")
	if err != nil || len(in.Table.Sheets) == 0 {
		return wrong
	}
	return i.fail(exitNoImport, "cli.error.import-sheet", i.sheet, strings.Join(in.Table.Sheets, ", "))
}

// nothing reports whether an import would write nothing: every row is the same or cannot be used.
func nothing(n store.PlanCounts) bool { return n.New+n.Changed+n.Conflict == 0 }

// agreed asks at a terminal whether to go on; without one, or with --yes, it goes on.
func (i *importing) agreed(ctx context.Context, in desk.Import) bool {
	if i.yes || !i.Terminal.Asks || nothing(in.Plan.Counts) {
		return true
	}
	if i.flags.json {
		i.say(i.counts(in.Plan.Counts))
	}
	return agrees(ctx, i.command, "cli.import.ask")
}

// agrees asks a question at a terminal; without one the answer is yes.
func agrees(ctx context.Context, c *command, question text.ID) bool {
	if !c.Terminal.Asks {
		return true
	}
	fmt.Fprint(c.Terminal.Err, c.plain(c.words.T(question))+" ")
	typed := make(chan string, 1) // a reader that nobody waits for any more ends with the program
	go func() {
		line, _ := bufio.NewReader(c.Terminal.In).ReadString('\n')
		typed <- strings.ToLower(strings.TrimSpace(line))
	}()
	select {
	case answer := <-typed:
		if slices.Contains([]string{"j", "ja", "y", "yes"}, answer) {
			return true
		}
	case <-ctx.Done():
	}
	c.say(c.words.T("cli.import.left"))
	return false
}

// finish writes what was done, and fails when not one row could be used.
func (i *importing) finish(in desk.Import, done *store.Imported) error {
	n := in.Plan.Counts
	useless := nothing(n) && n.Same == 0
	switch {
	case i.flags.json:
		if err := i.answer(i.document(in, done)); err != nil {
			return err
		}
	case !useless:
		i.linef("%s", i.done(in, done))
		if n.Rejected > 0 && n.Rejected < len(in.Plan.Rows) {
			i.linef("%s", i.words.T("cli.import.mend"))
		}
	}
	if useless {
		return i.unusable(in)
	}
	return nil
}

// done says what was written, and how to take it back.
func (i *importing) done(in desk.Import, done *store.Imported) string {
	switch {
	case done != nil && !done.Act.IsZero():
		return i.words.F("cli.import.done", done.Counts.New, done.Counts.Changed, done.Act.String())
	case i.dry:
		return i.words.T("cli.import.dry")
	case in.Plan.Counts.Conflict > 0:
		return i.words.T("cli.import.conflicts")
	}
	return i.words.T("cli.import.nothing")
}

// takeBack takes an import back whole; the beginning of its id is enough.
func (i *importing) takeBack(ctx context.Context, s *session) error {
	act, err := i.actOf(ctx, s)
	if err != nil {
		return err
	}
	_, back, err := s.Rollback(ctx, act)
	if errors.Is(err, store.ErrNotFound) {
		return i.fail(exitForbidden, "cli.error.rollback-again", i.rollback)
	}
	if err != nil {
		return err
	}
	if i.flags.json {
		return i.answer(rolledBackDocument(act, back))
	}
	gone, kept := i.words.N("cli.import.gone", len(back.Gone)), i.words.N("cli.import.kept", len(back.Back))
	i.linef("%s", i.words.F("cli.import.back", gone, kept))
	for _, stay := range back.Stayed {
		i.linef("%s", i.words.F("cli.import.stayed", joined(" ", stay.Number, stay.Name)))
	}
	return nil
}

func (i *importing) actOf(ctx context.Context, s *session) (journal.ID, error) {
	lines, err := s.Acts(ctx, 0)
	if err != nil {
		return journal.ID{}, err
	}
	var found []journal.ID
	for _, l := range lines {
		if strings.HasPrefix(l.Act.String(), strings.ToLower(i.rollback)) {
			found = append(found, l.Act)
		}
	}
	if found = slices.Compact(found); len(found) != 1 {
		return journal.ID{}, i.fail(exitNotFound, "cli.error.rollback", i.rollback)
	}
	return found[0], nil
}

// preview writes what the sheet would do, row by row, with the reason of each that is refused.
func (i *importing) preview(in desk.Import) {
	w := i.words
	kind := w.T(text.ID("cli.import.kind." + string(in.Mapping.Kind)))
	i.linef("%s", w.F("cli.import.read", in.Path, kind, w.N("import.rows", len(in.Table.Rows)),
		in.Table.Encoding))
	if others := without(in.Table.Sheets, in.Table.Sheet); len(others) > 0 {
		i.linef("%s", w.F("cli.import.sheet", in.Table.Sheet, strings.Join(others, ", ")))
	}
	if len(in.Plan.Dropped) > 0 {
		i.linef("%s", w.F("cli.import.dropped", strings.Join(in.Plan.Dropped, ", ")))
	}
	if len(in.Plan.Unused) > 0 {
		i.linef("%s", w.F("cli.import.unused", strings.Join(in.Plan.Unused, ", ")))
	}
	i.linef("")
	t := &table{}
	for _, r := range in.Plan.Rows {
		t.add(fmt.Sprintf("%4d", r.Line), w.Of("sheet.state", string(r.State)), r.Number, r.Name)
		for _, p := range r.Problems {
			t.line("        ! " + i.problem(p))
		}
		for _, p := range r.Notices {
			t.line("        · " + i.problem(p))
		}
		for _, ch := range r.Changes {
			if r.State == store.RowChanged || ch.Conflict {
				t.line("        " + i.change(ch))
			}
		}
	}
	i.print(t)
	i.linef("\n%s", i.counts(in.Plan.Counts))
}

// without are the names but one.
func without(names []string, one string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == one })
}

func (i *importing) counts(n store.PlanCounts) string {
	return i.words.F("cli.import.counts", n.New, n.Changed, n.Same, n.Conflict, n.Rejected, n.Skipped)
}

// problem is one thing about a cell or a row, with its place.
func (i *importing) problem(p store.Problem) string {
	said := i.words.F(text.ID("sheet.problem."+string(p.Code)), p.Value, p.Example)
	switch {
	case p.Column != "" && p.Ref != "":
		return p.Column + " (" + p.Ref + "): " + said
	case p.Column != "" || p.Ref != "":
		return p.Column + p.Ref + ": " + said
	}
	return said
}

func (i *importing) change(ch store.SheetChange) string {
	id := text.ID("cli.import.change")
	if ch.Conflict {
		id = "cli.import.conflict"
	}
	return i.words.F(id, ch.Column, i.words.SheetValue(ch.Was), i.words.SheetValue(ch.Becomes))
}
