package aloud

import (
	"context"
	"maps"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/screen/brief"
	"spoorboek/ui/screen/profile"
	"spoorboek/ui/screen/threeway"
	"spoorboek/ui/text"
)

// carried are the actions of the workbench that are more than the form of one act, and what they are here.
// Those that do one act come from action.Acts; those that only a drawn screen has need nothing here.
func carried() map[action.ID]verbFunc {
	all := destinations()
	maps.Copy(all, deeds())
	return all
}

// plain lets what takes no words stand for a verb.
func plain(do func(context.Context, *session) error) verbFunc {
	return func(ctx context.Context, s *session, _ string) error { return do(ctx, s) }
}

// ahead tells the agenda of today and so many days after it.
func ahead(days int) verbFunc {
	return plain(func(ctx context.Context, s *session) error {
		today := s.table.Desk.Today()
		return agenda(ctx, s, today, today.Add(days))
	})
}

// destinations are the actions that go somewhere.
func destinations() map[action.ID]verbFunc {
	return map[action.ID]verbFunc{
		action.GoMorning:   plain(morning),
		action.Screen1:     plain(morning),
		action.GoDossier:   named("show"),
		action.Screen2:     named("show"),
		action.CopySummary: named("show"),
		action.GoTimeline:  named("timeline"),
		action.Screen3:     named("timeline"),
		action.GoProfile:   sheet(profile.New),
		action.Screen4:     sheet(profile.New),
		action.GoPipeline:  listVerb("application"),
		action.Screen5:     listVerb("application"),
		action.GoReports:   paper,
		action.Screen6:     paper,
		action.Report:      paper,
		action.AddReport:   paper,
		action.GoFigures:   named("figures"),
		action.Screen7:     named("figures"),
		action.ViewPeriod:  named("figures"),
		action.GoAgenda:    ahead(agendaDays),
		action.GoToday:     ahead(0),
		action.GoFriday:    plain(friday),
		action.GoLog:       plain(actLog),
		action.GoSettings:  plain(settings),
		action.GoBin:       bin,
		action.GoHistory:   history,
		action.GoKept:      named("retention"),
		action.GoParties:   plain(employers),
	}
}

// deeds are those that do something where the coach is.
func deeds() map[action.ID]verbFunc {
	return map[action.ID]verbFunc{
		action.Open:         opened,
		action.Search:       search,
		action.ViewFilters:  plain(searches),
		action.Why:          why,
		action.Briefing:     sheet(brief.New),
		action.Threeway:     sheet(threeway.New),
		action.Riv:          named("preflight"),
		action.WhatIf:       whatIf,
		action.Vacancy:      plain(vacancy),
		action.PersonCopy:   named("person"),
		action.Erase:        named("erase"),
		action.TextBlock:    block,
		action.OpenOutside:  named("attachment"),
		action.AddImport:    imported,
		action.Export:       exported,
		action.DayList:      named("daylist"),
		action.Step:         step,
		action.StepBack:     step,
		action.Done:         actVerb("done"),
		action.Edit:         actVerb("edit"),
		action.Editor:       actVerb("note"),
		action.AddEvent:     actVerb("moment"),
		action.Delete:       actVerb("bin"),
		action.Undone:       plain(undo),
		action.Redo:         plain(redo),
		action.Repeat:       plain(repeated),
		action.Help:         helped,
		action.Palette:      helped,
		action.Menu:         plain(acts),
		action.Messages:     plain(messages),
		action.ViewLanguage: plain(otherLanguage),
		action.LockNow:      plain(locked),
		action.Suspend:      plain(locked),
		action.Back:         plain(back),
		action.Previous:     plain(back),
		action.Close:        plain(back),
		action.Quit:         plain(left),
	}
}

// agendaDays is how far ahead the agenda is told.
const agendaDays = 14

func helped(ctx context.Context, s *session, typed string) error { return help(ctx, s, typed) }

func locked(context.Context, *session) error { return errLock }

func left(context.Context, *session) error { return errQuit }

// list is a verb that tells the things of the open dossier.
type list struct {
	name string
	do   verbFunc
}

var lists = []list{
	{"tasks", listVerb("task")}, {"appointments", listVerb("appointment")}, {"contacts", listVerb("contact")},
	{"documents", listVerb("document")}, {"notes", listVerb("note")}, {"terms", terms},
	{"things", func(ctx context.Context, s *session, _ string) error {
		return things(ctx, s, everySort(), "aloud.none")
	}},
	{"acts", func(ctx context.Context, s *session, _ string) error { return acts(ctx, s) }},
}

func listVerb(sorts string) verbFunc {
	return func(ctx context.Context, s *session, _ string) error { return things(ctx, s, sorts, "aloud.none") }
}

// everySort are all sorts of things that an act can be about.
func everySort() string {
	seen, all := map[string]bool{}, ""
	for _, spec := range dossier.Acts() {
		for _, p := range spec.Params {
			if p.Kind == dossier.ItemValue && !seen[p.Of] {
				seen[p.Of] = true
				all += " " + p.Of
			}
		}
	}
	return distinct(all)
}

// opened opens the dossier that is named, or the one that is asked.
func opened(ctx context.Context, s *session, typed string) error {
	if typed == "" {
		s.at = journal.ID{}
	}
	return withDossier(ctx, s, typed, func(ctx context.Context, id journal.ID) error {
		return openDossier(ctx, s, id)
	})
}

// step takes the phase or an application a step on or back.
func step(ctx context.Context, s *session, _ string) error {
	at, err := pick(ctx, s, s.words.T("aloud.step"), []string{s.words.Act("phase"), s.words.Act("step")}, 0, "")
	if err != nil {
		return err
	}
	return actVerb([]string{"phase", "step"}[max(0, at)])(ctx, s, "")
}

// acts are all acts of the dossier as a list.
func acts(_ context.Context, s *session) error {
	var out []choice
	for _, spec := range dossier.Acts() {
		out = append(out, choice{stop(text.Capital(s.words.Act(spec.Name))), func(ctx context.Context) error {
			return actVerb(spec.Name)(ctx, s, "")
		}})
	}
	offer(s, out)
	return nil
}

// messages are what was said last, newest first.
func messages(_ context.Context, s *session) error {
	if len(s.said) == 0 {
		say(s, s.words.T("messages.none"))
		return nil
	}
	var lines []string
	for i := range s.said {
		lines = append(lines, s.said[len(s.said)-1-i])
	}
	tell(s, lines)
	return nil
}
