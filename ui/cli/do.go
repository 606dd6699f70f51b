package cli

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/signal"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
	"spoorboek/ui/watch"
)

func doCommand(c *command) *cobra.Command {
	cmd := c.make("do ACT [DOSSIER] [KEY=VALUE…]", "doe", 1, -1, func(ctx context.Context, args []string) error {
		d, err := typed(c, args)
		if err != nil {
			return err
		}
		return c.with(ctx, func(s *session) error { return d.carryOut(ctx, s) })
	})
	cmd.ValidArgs = actNames()
	return cmd
}

// doing is one act as it was typed.
type doing struct {
	*command
	name    string
	spec    dossier.Spec // zero for undo and redo
	targets []string     // the dossiers it is for
	args    dossier.Args
}

// The acts that are about other acts; package dossier does not list them.
const (
	actUndo = desk.NameUndo
	actRedo = desk.NameRedo
)

func actNames() []string {
	names := []string{actUndo, actRedo}
	for _, s := range dossier.Acts() {
		names = append(names, s.Name)
	}
	slices.Sort(names)
	return names
}

// typed reads an act, the dossiers it is for and its values. A word without "=" that is a key of a flag is
// that flag.
func typed(c *command, args []string) (*doing, error) {
	d := &doing{command: c, name: args[0], args: dossier.Args{}}
	var known bool
	if d.spec, known = dossier.SpecOf(d.name); !known && d.name != actUndo && d.name != actRedo {
		return nil, c.usage("cli.error.act", d.name, strings.Join(actNames(), " "))
	}
	rest := args[1:]
	if !d.spec.Creates {
		if len(rest) == 0 || strings.Contains(rest[0], "=") {
			return nil, c.usage("cli.error.act-dossier", d.name)
		}
		d.targets = strings.Split(rest[0], ",")
		rest = rest[1:]
	}
	if len(d.targets) > 1 && !d.spec.Bulk {
		return nil, c.usage("cli.error.act-one", d.name)
	}
	for _, pair := range rest {
		key, value, given := strings.Cut(pair, "=")
		p, takes := d.spec.Param(key)
		switch {
		case !takes:
			return nil, c.usage("cli.error.act-key", d.name, key, d.keys())
		case !given && p.Kind != dossier.FlagValue:
			return nil, c.usage("cli.error.act-value", key)
		}
		if _, twice := d.args[key]; twice {
			return nil, c.usage("cli.error.act-twice", key)
		}
		d.args[key] = value
	}
	return d, d.rule()
}

// rule refuses a rule of the morning that there is none of: what it puts off would sleep unseen.
func (d *doing) rule() error {
	name := d.args["rule"]
	if d.name != "snooze" || name == "" {
		return nil
	}
	if _, known := signal.ParseRule(name); known {
		return nil
	}
	var waits []string
	for _, r := range signal.Rules() {
		if r.Waits() {
			waits = append(waits, r.Name)
		}
	}
	return d.usage("cli.error.rule", name, strings.Join(waits, " "))
}

func (d *doing) keys() string {
	var keys []string
	for _, p := range d.spec.Params {
		keys = append(keys, p.Key)
	}
	return strings.Join(keys, " ")
}

// carryOut does the act and says what was written.
func (d *doing) carryOut(ctx context.Context, s *session) error {
	var ids []journal.ID
	for _, word := range d.targets {
		id, err := d.find(ctx, s, word)
		if exitCode(err) == exitNotFound && d.reachesGone() {
			id, err = d.gone(ctx, s, word)
		}
		if err != nil {
			return err
		}
		ids = append(ids, id)
	}
	res, err := d.write(ctx, s, ids)
	if err != nil {
		return d.named(err)
	}
	numbers, err := s.numbers(ctx)
	if err != nil {
		return err
	}
	d.pointOutUnfit()
	if d.flags.json {
		return d.answer(writtenDocument(res, numbers))
	}
	if res.Number != "" {
		d.linef("%s", res.Number)
		return nil
	}
	of := shortened(each(res.Dossiers, func(id journal.ID) string { return numbers.of(id) }))
	d.linef("%s", d.outcome(res, of))
	silent, err := desk.Unheard(ctx, s.Desk.Reading, res)
	if err != nil {
		return err
	}
	for _, e := range silent {
		d.linef("  %s", d.words.N("form.warn.silent", e.Silences))
	}
	return d.consequences(ctx, s, res, of)
}

// pointOutUnfit says on stderr what was typed that does not belong in a dossier, as the forms do.
func (d *doing) pointOutUnfit() {
	var written []string
	for _, p := range d.spec.Params {
		if watch.Reads(p) {
			written = append(written, d.args[p.Key])
		}
	}
	if said := watch.Unfit(d.words, strings.Join(written, "\n")); said != "" {
		d.say(said)
	}
}

// outcome says what came of the act, and for whom.
func (d *doing) outcome(res desk.Result, of string) string {
	w := d.words
	switch {
	case len(res.Entries) == 0:
		return w.F("cli.do.nothing", of)
	case d.name == actUndo && len(res.Along) > 0:
		return w.F("cli.do.undone-along", kindName(d.command, res.UndidBy), of, len(res.Along))
	case d.name == actUndo:
		return w.F("cli.do.undone", kindName(d.command, res.UndidBy), of)
	case d.name == actRedo:
		return w.F("cli.do.redone", kindName(d.command, res.UndidBy), of)
	}
	return w.F("cli.do.saved", did(d.command, d.name), of)
}

// reachesGone reports whether the act may be about a dossier that is in no list: in the bin, or its opening
// undone.
func (d *doing) reachesGone() bool {
	return d.name == "unbin" || d.name == actUndo || d.name == actRedo
}

// gone finds such a dossier by its whole number.
func (d *doing) gone(ctx context.Context, s *session, word string) (journal.ID, error) {
	numbers, err := s.numbers(ctx)
	if err != nil {
		return journal.ID{}, err
	}
	var found []journal.ID
	for id, number := range numbers {
		if number == word {
			found = append(found, id)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	return journal.ID{}, d.fail(exitNotFound, "cli.error.no-dossier", word)
}

func (d *doing) write(ctx context.Context, s *session, ids []journal.ID) (desk.Result, error) {
	switch {
	case d.name == actUndo:
		return s.UndoIn(ctx, ids[0])
	case d.name == actRedo:
		return s.RedoIn(ctx, ids[0])
	case d.spec.Creates:
		return s.DoArgs(ctx, d.name, d.args, nil)
	}
	if err := d.items(ctx, s, ids[0]); err != nil {
		return desk.Result{}, err
	}
	return s.DoArgs(ctx, d.name, d.args, ids)
}

// items completes the ids of items: the beginning of one is enough when it fits one item of its sort.
func (d *doing) items(ctx context.Context, s *session, id journal.ID) error {
	for _, p := range d.spec.Params {
		typed := strings.ToLower(d.args[p.Key])
		if p.Kind != dossier.ItemValue || typed == "" {
			continue
		}
		if _, err := journal.ParseID(typed); err == nil {
			continue
		}
		in, err := s.Dossier(ctx, id)
		if err != nil {
			return err
		}
		fits := slices.DeleteFunc(itemsOf(in, p.Of), func(item journal.ID) bool {
			return !strings.HasPrefix(item.String(), typed)
		})
		switch len(fits) {
		case 0:
			return d.fail(exitNotFound, "cli.error.item", p.Key, typed)
		case 1:
			d.args[p.Key] = fits[0].String()
		default:
			return d.fail(exitNotFound, "cli.error.item-many", p.Key, typed, len(fits))
		}
	}
	return nil
}

// named puts the key before what is wrong with its value, since no field stands beside it.
func (d *doing) named(err error) error {
	var field *dossier.FieldError
	if !errors.As(err, &field) || field.Key == "" {
		return err
	}
	sentence := d.words.Explain(field)
	var parse *civil.ParseError
	if _, wrong := civil.ParseLoose(
		d.args[field.Key],
	); field.Code == dossier.BadDay &&
		errors.As(wrong, &parse) {
		sentence = d.words.Explain(parse) // what is wrong with the day, and which one is near
	}
	return &failure{exitCode(err), d.words.F("cli.error.field", field.Key, sentence)}
}

// itemsOf are the ids of the items of some sorts; every sort when none is named.
func itemsOf(d *dossier.Dossier, sorts string) []journal.ID {
	wanted := strings.Fields(sorts)
	var ids []journal.ID
	for sort, of := range itemsBySort(d) {
		if len(wanted) == 0 || slices.Contains(wanted, sort) {
			ids = append(ids, of...)
		}
	}
	slices.SortFunc(ids, func(a, b journal.ID) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(ids)
}

// itemsBySort are the ids of all that an act can be about.
func itemsBySort(d *dossier.Dossier) map[string][]journal.ID {
	all := map[string][]journal.ID{
		"task":        each(d.Agenda.Tasks, func(x dossier.Task) journal.ID { return x.Item }),
		"appointment": each(d.Agenda.Appointments, func(x dossier.Appointment) journal.ID { return x.Item }),
		"contact":     each(d.Agenda.Contacts, func(x dossier.Contact) journal.ID { return x.Item }),
		"application": each(d.Applications, func(x pipeline.Application) journal.ID { return x.ID }),
		"document":    each(d.Papers.Documents, func(x dossier.Document) journal.ID { return x.Item }),
		"direction":   each(d.Papers.Directions, func(x profile.Direction) journal.ID { return x.ID }),
		"assessment":  each(d.Papers.Assessments, func(x capacity.Assessment) journal.ID { return x.ID }),
		"version":     each(d.Papers.Versions, func(x profile.Version) journal.ID { return x.ID }),
		"reported":    each(d.Papers.Reported, func(x capacity.Reported) journal.ID { return x.ID }),
		"note":        each(d.Papers.Notes, func(x dossier.Note) journal.ID { return x.Item }),
		"absence":     each(d.Course.Absences, func(x dossier.Absence) journal.ID { return x.Item }),
	}
	for _, table := range dossier.Records(d) {
		for _, row := range table.Rows {
			all[table.Sort] = append(all[table.Sort], row.Item)
		}
	}
	for _, x := range d.Trail.Conflicts {
		for _, side := range x.Sides {
			all["conflict"] = append(all["conflict"], side.Entry)
		}
	}
	return all
}

// did is what an act has done, in words.
func did(c *command, act string) string {
	if id := text.ID("did." + act); c.words.Has(id) {
		return c.words.T(id)
	}
	return c.words.Act(act)
}

// kindName is what a fact is about, in words; a kind of a newer program as it is called.
func kindName(c *command, kind string) string {
	if id := text.ID("kind." + kind); c.words.Has(id) {
		return c.words.T(id)
	}
	return kind
}

// writtenJSON is do --json: the entries that were written.
type writtenJSON struct {
	Act      *journal.ID  `json:"act"`
	Name     string       `json:"name"`
	Dossiers []string     `json:"dossiers"`
	Number   *string      `json:"number"`
	Undid    *journal.ID  `json:"undid"`
	Along    []journal.ID `json:"along"`
	Entries  []entryJSON  `json:"entries"`
}

func writtenDocument(res desk.Result, n numbers) writtenJSON {
	return writtenJSON{
		Act: known(res.Act), Name: res.Name, Number: known(res.Number), Undid: known(res.Undid),
		Dossiers: each(res.Dossiers, func(id journal.ID) string { return n.of(id) }),
		Along:    append([]journal.ID{}, res.Along...),
		Entries:  each(res.Entries, func(e journal.Entry) entryJSON { return entryDocument(e, true) }),
	}
}
