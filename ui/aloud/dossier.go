package aloud

import (
	"context"
	"errors"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/cards"
	"spoorboek/ui/desk"
	"spoorboek/ui/items"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// openDossier makes a dossier the one that what follows is about, and says how it stands.
func openDossier(ctx context.Context, s *session, id journal.ID) error {
	list, err := judged(ctx, s)
	if err != nil {
		return err
	}
	line, ok := list.Line(id)
	if !ok {
		return nil
	}
	d, err := s.table.Desk.Dossier(ctx, id)
	if err != nil {
		return err
	}
	s.at, s.list = id, nil
	say(s, s.words.F("aloud.dossier", spoken(d.Name(), d.Number), d.Number), rowSaid(s, list, line))
	tasks, appointments := itemsNow(s, d, "task"), itemsNow(s, d, "appointment")
	say(s, s.words.F("aloud.dossier.stand", len(tasks), len(appointments), len(d.Applications)))
	say(s, s.words.T("aloud.dossier.verbs"))
	return nil
}

func itemsNow(s *session, d *dossier.Dossier, sort string) []items.Item {
	return items.Namer{Words: s.words, Today: s.table.Desk.Today()}.Of(sort, d)
}

// withDossier does something for the open dossier, or for the one that is named; without either it asks.
func withDossier(
	ctx context.Context, s *session, named string, do func(context.Context, journal.ID) error,
) error {
	if named == "" && !s.at.IsZero() {
		return do(ctx, s.at)
	}
	for {
		if named == "" {
			var err error
			if named, err = reply(ctx, s, s.words.T("aloud.which"), s.words.T("aloud.which.help")); err != nil {
				return err
			}
		}
		id, err := resolve(ctx, s, named)
		if err == nil && !id.IsZero() {
			return do(ctx, id)
		}
		if err != nil {
			return err
		}
		say(s, s.words.F("aloud.nobody", named))
		named = ""
	}
}

// resolve finds the dossier that a word means: a number of the list, a dossier number or a name. Of several
// it lets choose; none gives the zero id.
func resolve(ctx context.Context, s *session, word string) (journal.ID, error) {
	if word == "" {
		return journal.ID{}, nil
	}
	id, err := s.table.Desk.Resolve(ctx, word)
	var many *desk.AmbiguousError
	switch {
	case err == nil:
		return id, nil
	case !errors.As(err, &many):
		return journal.ID{}, nil
	}
	rows, err := s.table.Desk.Rows(ctx)
	if err != nil {
		return journal.ID{}, err
	}
	var labels []string
	var ids []journal.ID
	for i := range rows {
		if contains(many.Numbers, rows[i]) {
			labels, ids = append(labels, spoken(rows[i].Name, "")+" "+rows[i].Number), append(ids, rows[i].ID)
		}
	}
	at, err := pick(ctx, s, s.words.F("aloud.many", len(ids)), labels, -1, "")
	if err != nil || at < 0 {
		return journal.ID{}, err
	}
	return ids[at], nil
}

func contains(numbers []string, row caseload.Row) bool {
	for _, n := range numbers {
		if n == row.Number {
			return true
		}
	}
	return false
}

// things are the items of some sorts of the open dossier, as a list; each number gives what can be done
// with it.
func things(ctx context.Context, s *session, sorts string, none text.ID) error {
	return withDossier(ctx, s, "", func(ctx context.Context, id journal.ID) error {
		d, err := s.table.Desk.Dossier(ctx, id)
		if err != nil {
			return err
		}
		var list []choice
		for _, sort := range strings.Fields(sorts) {
			for _, it := range itemsNow(s, d, sort) {
				list = append(list, choice{strings.TrimSpace(it.Label) + ".", func(ctx context.Context) error {
					return actOn(ctx, s, d, sort, it)
				}})
			}
		}
		if len(list) == 0 {
			say(s, s.words.T(none))
			return nil
		}
		say(s, s.words.F("aloud.items", spoken(d.Name(), d.Number), len(list)))
		offer(s, list)
		return nil
	})
}

// actOn lets choose what is to be done with one item: the acts that can be about things of its sort.
func actOn(ctx context.Context, s *session, d *dossier.Dossier, sort string, it items.Item) error {
	var labels []string
	var acts []string
	var keys []string
	for _, spec := range dossier.Acts() {
		if idle(d, spec.Name, it) {
			continue
		}
		for _, p := range spec.Params {
			if p.Kind == dossier.ItemValue && holds(p.Of, sort) && (p.Key == "item" || p.Required) {
				labels = append(labels, s.words.Act(spec.Name))
				acts, keys = append(acts, spec.Name), append(keys, p.Key)
				break
			}
		}
	}
	if len(acts) == 0 {
		say(s, it.Label)
		return nil
	}
	at, err := pick(ctx, s, s.words.F("aloud.what", strings.TrimSpace(it.Label)), labels, -1, "")
	if err != nil || at < 0 {
		return err
	}
	return fillIn(ctx, s, acts[at], d.ID, map[string]string{keys[at]: it.Value})
}

// idle reports whether an act would change nothing: a task that is open is not opened again, and one that is
// done or dropped is not done.
func idle(d *dossier.Dossier, act string, it items.Item) bool {
	for i := range d.Agenda.Tasks {
		if t := &d.Agenda.Tasks[i]; t.Item.String() == it.Value {
			return act == "reopen" && t.Open() || act == "done" && !t.Open()
		}
	}
	return false
}

func holds(sorts, sort string) bool {
	for _, one := range strings.Fields(sorts) {
		if one == sort {
			return true
		}
	}
	return false
}

// sheet reads the cards of a screen of the open dossier.
func sheet(make func(*text.Words, theme.Glyphs) *cards.Pane) verbFunc {
	return func(ctx context.Context, s *session, named string) error {
		return withDossier(ctx, s, named, func(ctx context.Context, id journal.ID) error {
			d, err := s.table.Desk.Dossier(ctx, id)
			if err != nil {
				return err
			}
			set, err := s.table.Desk.Settings(ctx)
			if err != nil {
				return err
			}
			p := make(s.words, theme.ASCII())
			p.Update(pane.Rows{Settings: set, Today: s.table.Desk.Today(), Zone: s.o.Clock().Location()})
			p.Update(pane.Chosen{Dossier: id})
			p.Update(pane.Loaded{Dossier: d})
			tell(s, p.Spoken())
			return nil
		})
	}
}
