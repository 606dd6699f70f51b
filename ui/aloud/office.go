package aloud

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/ui/text"
)

// actLog tells the last acts; a number takes one back.
func actLog(ctx context.Context, s *session) error {
	const newest = 60
	lines, err := s.table.Desk.Acts(ctx, newest)
	if err != nil {
		return err
	}
	var out []choice
	for _, l := range lines {
		if office.Silent(l.Name) {
			continue // what the program keeps for itself
		}
		who := s.words.T("toast.office")
		if len(l.Dossiers) > 0 && l.Dossiers[0] != journal.OfficeID() {
			d, err := s.table.Desk.Dossier(ctx, l.Dossiers[0])
			if err != nil {
				return err
			}
			who = spoken(d.Name(), d.Number)
		}
		recorded := l.Recorded.In(s.o.Clock().Location())
		at := s.words.DayLong(civil.FromTime(recorded)) + " " + recorded.Format("15:04")
		out = append(out, choice{
			s.words.F("aloud.log", at, kind(s, l.Name), who, l.By),
			func(ctx context.Context) error {
				yes, err := agree(ctx, s, s.words.F("aloud.log.undo", kind(s, l.Name), who))
				if err != nil || !yes {
					return err
				}
				return undoAct(ctx, s, l.Act)
			},
		})
	}
	say(s, s.words.N("aloud.log.head", len(out)))
	offer(s, out)
	return nil
}

// settings tells the thresholds of the office; a number changes one.
func settings(ctx context.Context, s *session) error {
	set, err := s.table.Desk.Settings(ctx)
	if err != nil {
		return err
	}
	o, err := s.table.Desk.Office(ctx)
	if err != nil {
		return err
	}
	w := s.words
	out := []choice{{
		w.F("aloud.setting", w.T("settings.lock"), w.F("settings.minutes", o.LockMinutes())),
		func(ctx context.Context) error { return setLock(ctx, s) },
	}}
	for _, t := range norm.Thresholds() {
		if t.Fixed() {
			continue
		}
		out = append(out, choice{
			w.F("aloud.setting", text.Capital(w.T(text.ID("setting."+string(t.Key)))),
				text.Threshold(w, t, set.Of(t.Key))),
			func(ctx context.Context) error { return setThreshold(ctx, s, t) },
		})
	}
	say(s, w.T("aloud.settings"))
	offer(s, out)
	return nil
}

func setThreshold(ctx context.Context, s *session, t norm.Threshold) error {
	set, err := s.table.Desk.Settings(ctx)
	if err != nil {
		return err
	}
	return setNumber(ctx, s, string(t.Key), set.Of(t.Key), func(n int) error {
		_, err := set.With(t.Key, n)
		return err
	})
}

func setLock(ctx context.Context, s *session) error {
	return setNumber(ctx, s, office.SettingLock, int(s.limit.Minutes()), func(n int) error {
		if n < office.LeastLockMinutes || n > office.MostLockMinutes {
			return errOutside
		}
		return nil
	})
}

var errOutside = errors.New("number outside its range")

// setNumber asks a number of the office and writes it; Enter leaves what stands.
func setNumber(ctx context.Context, s *session, key string, now int, check func(int) error) error {
	for {
		line, err := reply(ctx, s, s.words.F("aloud.setting.ask", now), s.words.T("aloud.setting.help"))
		if err != nil || line == "" {
			return err
		}
		fact := office.SettingChanged{Key: key, Default: means(s, line, "empty")}
		if !fact.Default {
			if fact.Value, err = strconv.Atoi(line); err != nil || check(fact.Value) != nil {
				say(s, s.words.T("aloud.setting.wrong"))
				continue
			}
		}
		res, err := s.table.Desk.DoOffice(ctx, "settings", fact)
		if err != nil {
			return err
		}
		saved(s, res, nil)
		return relimit(ctx, s)
	}
}

// searches tells the saved filters; a number uses one.
func searches(ctx context.Context, s *session) error {
	o, err := s.table.Desk.Office(ctx)
	if err != nil {
		return err
	}
	var keys []string
	for key := range o.Searches {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var out []choice
	for _, key := range keys {
		query := o.Searches[key]
		said := query
		if name := o.Named[key]; name != "" {
			said = name + ": " + query
		}
		out = append(out, choice{said, func(ctx context.Context) error { return search(ctx, s, query) }})
	}
	if len(out) == 0 {
		say(s, s.words.T("aloud.none.searches"))
		return nil
	}
	offer(s, out)
	return nil
}

// bin tells the dossiers that are in the bin; a number, or the dossier number, takes one out.
func bin(ctx context.Context, s *session, typed string) error {
	records, err := s.table.Book.Rows(ctx)
	if err != nil {
		return err
	}
	var out []choice
	for _, rec := range records {
		row, err := caseload.DecodeRow(rec.Row)
		if err != nil {
			return err
		}
		if !row.Gone {
			continue
		}
		d, err := s.table.Desk.Dossier(ctx, rec.ID)
		if err != nil {
			return err
		}
		if !d.Trail.Removed {
			continue
		}
		take := func(ctx context.Context) error { return fillIn(ctx, s, "unbin", d.ID, nil) }
		if typed != "" && typed == d.Number {
			return take(ctx)
		}
		out = append(out, choice{spoken(d.Name(), d.Number) + ", " + d.Number + ".", take})
	}
	if len(out) == 0 {
		say(s, s.words.T("aloud.none.bin"))
		return nil
	}
	say(s, s.words.T("aloud.bin"))
	offer(s, out)
	return nil
}

// employers tells the employers over the whole caseload.
func employers(ctx context.Context, s *session) error {
	all, err := s.table.Desk.Employers(ctx)
	if err != nil {
		return err
	}
	var lines []string
	for _, e := range all {
		lines = append(lines, s.words.F("aloud.employer", e.Name, e.Written, e.Answers, e.Placements))
	}
	if len(lines) == 0 {
		lines = []string{s.words.T("employers.none")}
	}
	tell(s, lines)
	return nil
}

// vacancy asks what a job asks and tells who fits.
func vacancy(ctx context.Context, s *session) error {
	w := s.words
	var v caseload.Vacancy
	var err error
	if v.Function, err = reply(ctx, s, w.T("vacancy.function")+"?", ""); err != nil {
		return err
	}
	for {
		line, err := reply(ctx, s, w.T("vacancy.needs")+"? "+w.T("vacancy.needs.hint"), "")
		if err != nil {
			return err
		}
		if v.Demand.Needs, err = capacity.ParseNeeds(strings.ReplaceAll(line, ";", "\n")); err == nil {
			break
		}
	}
	week, err := reply(ctx, s, w.T("vacancy.week")+"?", "")
	if err != nil {
		return err
	}
	v.Demand.HoursWeek, _ = strconv.ParseFloat(strings.Replace(week, ",", ".", 1), 64)
	found, err := s.table.Desk.WhoFits(ctx, v)
	if err != nil {
		return err
	}
	var out []choice
	for _, c := range found {
		d, err := s.table.Desk.Dossier(ctx, c.ID)
		if err != nil {
			return err
		}
		out = append(out, choice{
			spoken(d.Name(), d.Number) + ": " + w.F("cli.show.verdict", c.Match.Verdict) + ".",
			func(ctx context.Context) error { return openDossier(ctx, s, d.ID) },
		})
	}
	say(s, w.N("aloud.found", len(out)))
	offer(s, out)
	return nil
}

// terms tells the statutory moments of the open dossier; a number records one.
func terms(ctx context.Context, s *session, typed string) error {
	return withDossier(ctx, s, typed, func(ctx context.Context, id journal.ID) error {
		d, err := s.table.Desk.Dossier(ctx, id)
		if err != nil {
			return err
		}
		w := s.words
		var out []choice
		for _, st := range d.Standings(s.table.Desk.Today()) {
			said := w.Of("cli.status", st.Status.String())
			if st.Status == dossier.StatusOpen && st.Moment.Forecast {
				said = w.T("cli.status.forecast")
			}
			code := string(st.Moment.Code)
			out = append(out, choice{
				w.F("aloud.term", text.Capital(w.Moment(code)), w.DayFull(st.Due), st.Moment.Actor, said),
				func(ctx context.Context) error {
					return fillIn(ctx, s, "moment", id, map[string]string{"code": code})
				},
			})
		}
		if len(out) == 0 {
			say(s, w.T("signal.first-sick-missing"))
			return nil
		}
		offer(s, out)
		return nil
	})
}
