package aloud

import (
	"context"
	"maps"
	"slices"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/draft"
)

// key names the draft of the form, as the workbench does.
func (f *form) key() string {
	var ids []journal.ID
	if f.d != nil {
		ids = []journal.ID{f.d.ID}
	}
	key := draft.Key(f.spec.Name, ids)
	for _, p := range f.spec.Params {
		if v := f.prefill[p.Key]; v != "" && (p.Hidden || f.settled(p)) {
			key += "." + v
		}
	}
	return key
}

// typed are the values that differ from those the form began with.
func (f *form) typed() map[string]string {
	began := map[string]string{}
	if f.d != nil {
		item, _ := journal.ParseID(f.prefill["item"])
		maps.Copy(began, dossier.Current(f.d, f.spec.Name, item))
	}
	maps.Copy(began, f.prefill)
	out := map[string]string{}
	for _, p := range f.fields {
		if v := f.values[p.Key]; v != began[p.Key] && v != p.Default {
			out[p.Key] = v
		}
	}
	return out
}

// keep writes the draft of what was typed; false when there is nothing to keep.
func (f *form) keep(s *session) bool {
	typed := f.typed()
	if len(typed) == 0 || s.table == nil {
		return false
	}
	var ids []journal.ID
	if f.d != nil {
		ids = []journal.ID{f.d.ID}
	}
	d := draft.Form{
		Act: f.spec.Name, Dossiers: ids, Prefill: f.prefill, Values: typed, At: s.o.Clock().Format("15:04"),
	}
	if err := s.table.Book.Keep(f.key(), d.Bytes()); err != nil {
		fail(s, err)
		return false
	}
	return true
}

func (f *form) drop(s *session) {
	if err := s.table.Book.Drop(f.key()); err != nil {
		fail(s, err)
	}
}

func draftOf(s *session, key string) []byte {
	kept, err := s.table.Book.Drafts()
	if err != nil {
		fail(s, err)
	}
	return kept[key]
}

// drafts says which forms were left half filled in; a number goes on with one.
func drafts(ctx context.Context, s *session) error {
	kept, err := s.table.Book.Drafts()
	if err != nil {
		return err
	}
	var keys []string
	for key := range kept {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		f, ok := draft.Read(key, kept[key])
		if !ok || len(f.Dossiers) > 1 {
			continue
		}
		who := ""
		var id journal.ID
		if len(f.Dossiers) == 1 {
			id = f.Dossiers[0]
			d, err := s.table.Desk.Dossier(ctx, id)
			if err != nil {
				continue // of a dossier that is gone
			}
			who = spoken(d.Name(), d.Number)
		}
		s.list = append(s.list, choice{who, func(ctx context.Context) error {
			return fillIn(ctx, s, f.Act, id, f.Prefill)
		}})
		say(s, s.words.F("aloud.draft", len(s.list), s.words.Act(f.Act), who, f.At))
	}
	return nil
}
