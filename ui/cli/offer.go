package cli

import (
	"context"
	"maps"
	"slices"
	"strings"

	"spoorboek/model/journal"
	"spoorboek/ui/ask"
	"spoorboek/ui/desk"
)

// consequences tells what a capacity document or a reported change does to what fits, and which acts answer
// it, as they can be typed.
func (d *doing) consequences(ctx context.Context, s *session, res desk.Result, number string) error {
	if len(res.Dossiers) != 1 || !ask.Answers(d.name) {
		return nil
	}
	got, err := s.Dossier(ctx, res.Dossiers[0])
	if err != nil {
		return err
	}
	a := ask.Asker{Words: d.words, Today: s.Today(), Dossiers: []journal.ID{got.ID}, Dossier: got}
	lines, offers := ask.Offered(a, res.Entries)
	for _, line := range lines {
		d.linef("  %s", line)
	}
	for _, o := range offers {
		d.linef("  %s", ask.Calls(a, o))
		args := ask.Fills(a, o)
		typed := []string{"do", o.Act, number}
		for _, key := range slices.Sorted(maps.Keys(args)) {
			pair := key + "=" + args[key]
			if strings.Contains(pair, " ") {
				pair = "'" + pair + "'"
			}
			typed = append(typed, pair)
		}
		d.linef("    %s", strings.Join(typed, " "))
	}
	return nil
}
