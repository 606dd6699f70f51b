package aloud

import (
	"context"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/desk"
	"spoorboek/ui/text"
)

// saved says what is on the disk, for whom and since when, and how it is taken back.
func saved(s *session, res desk.Result, d *dossier.Dossier) {
	w := s.words
	if len(res.Entries) == 0 {
		announce(s, w.T("toast.nothing"))
		return
	}
	what := w.Act(res.Name)
	if id := text.ID("did." + res.Name); w.Has(id) {
		what = w.T(id)
	}
	who := w.T("toast.office")
	switch {
	case d != nil:
		who = spoken(d.Name(), d.Number)
	case len(res.Rows) > 0:
		who = spoken(res.Rows[0].Name, "") + " " + res.Rows[0].Number
	}
	what = text.Capital(what)
	at := res.Saved.Format("15:04")
	if spec, _ := dossier.SpecOf(res.Name); spec.Final {
		announce(s, w.F("aloud.saved.final", what, who, at))
		return
	}
	announce(s, w.F("aloud.saved", what, who, at))
}

// moved goes where an act leads: to the dossier that was made, or away from one that left the caseload.
func moved(ctx context.Context, s *session, spec dossier.Spec, res desk.Result) error {
	s.last = spec.Name
	switch {
	case spec.Creates && len(res.Dossiers) > 0:
		return openDossier(ctx, s, res.Dossiers[0])
	case len(res.Gone) > 0:
		s.at = journal.ID{}
	}
	return nil
}

// undo takes back the latest act of this coach, wherever it was.
func undo(ctx context.Context, s *session) error {
	res, err := s.table.Desk.Undo(ctx)
	if err != nil {
		return err
	}
	return taken(ctx, s, "aloud.undone", res)
}

// undoAct takes one act back, or does it again when it was an undo.
func undoAct(ctx context.Context, s *session, act journal.ID) error {
	along, err := s.table.Desk.Along(ctx, act)
	if err != nil {
		return err
	}
	if len(along) > 0 {
		yes, err := agree(ctx, s, s.words.N("undo.along", len(along))+" "+s.words.T("aloud.go-on"))
		if err != nil || !yes {
			return err
		}
	}
	res, err := s.table.Desk.UndoAct(ctx, act)
	if err != nil {
		return err
	}
	return taken(ctx, s, "aloud.undone", res)
}

func redo(ctx context.Context, s *session) error {
	res, err := s.table.Desk.Redo(ctx)
	if err != nil {
		return err
	}
	return taken(ctx, s, "aloud.redone", res)
}

// taken says which act was taken back or put again, and with whom.
func taken(ctx context.Context, s *session, id text.ID, res desk.Result) error {
	if res.Name == desk.NameRedo {
		id = "aloud.redone"
	}
	who := s.words.T("toast.office")
	if len(res.Dossiers) > 0 {
		d, err := s.table.Desk.Dossier(ctx, res.Dossiers[0])
		if err != nil {
			return err
		}
		who = spoken(d.Name(), d.Number)
	}
	line := s.words.F(id, kind(s, res.UndidBy), who)
	if n := len(res.Along); n > 0 {
		line += " " + s.words.N("aloud.along", n)
	}
	announce(s, line)
	if len(res.Gone) > 0 {
		s.at = journal.ID{}
	}
	return nil
}

// kind calls an act by the kind of its first fact.
func kind(s *session, name string) string {
	if id := text.ID("kind." + name); s.words.Has(id) {
		return s.words.T(id)
	}
	return s.words.Act(name)
}
