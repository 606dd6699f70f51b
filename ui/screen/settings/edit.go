package settings

import (
	"strconv"
	"strings"

	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// The names under which the office remembers how the screens look.
const (
	optionPalette = "palette"
	optionGlyphs  = "glyphs"
	optionFolder  = "backup-folder"
	optionAway    = "away-lock"
)

// act is the name of the act that changes a setting.
const act = "settings"

func write(facts ...journal.Fact) pane.Request { return pane.Office{Name: act, Facts: facts} }

// ask asks for another number; nothing typed takes the default back.
func ask(p *Pane, t norm.Threshold) pane.Request {
	w := p.words
	lines := []string{
		w.F(
			"settings.now",
			text.Threshold(w, t, p.set.Of(t.Key)),
			text.Threshold(w, t, t.Default),
		),
		w.T("settings.empty"),
	}
	if t.Off {
		lines = append(lines, w.T("settings.zero"))
	}
	return pane.Prompt{
		Title: w.T(text.ID("setting." + string(t.Key))), Label: w.T("settings.number"), Lines: lines,
		Then: func(typed string) pane.Request { return change(p, t, strings.TrimSpace(typed)) },
	}
}

func change(p *Pane, t norm.Threshold, typed string) pane.Request {
	if typed == "" {
		if _, differs := p.office.Settings[string(t.Key)]; !differs {
			return nil
		}
		return write(office.SettingChanged{Key: string(t.Key), Default: true})
	}
	n, err := strconv.Atoi(strings.TrimSuffix(typed, "%"))
	if err != nil {
		return pane.Toast{Text: p.words.T("settings.not-a-number"), Kind: pane.Warn}
	}
	return set(p, t.Key, n)
}

func set(p *Pane, key norm.Key, n int) pane.Request {
	if _, err := p.set.With(key, n); err != nil {
		t, _ := norm.ByKey(key)
		return pane.Toast{Text: p.words.F("settings.too-far", t.Limit()), Kind: pane.Warn}
	}
	return write(office.SettingChanged{Key: string(key), Value: n})
}

// step changes a number by one.
func step(p *Pane, key norm.Key, up bool) pane.Request {
	by := -1
	if up {
		by = 1
	}
	return set(p, key, p.set.Of(key)+by)
}

// why explains what a setting rests on.
func why(p *Pane, r row) []pane.Line {
	w := p.words
	lines := []pane.Line{{Text: r.value, Style: theme.Text}}
	if r.usual != "" {
		lines = append(lines, pane.Line{Text: w.T("settings.default") + ": " + r.usual, Style: theme.Text})
	}
	if r.ground != "" {
		lines = append(lines, pane.Line{Text: w.T("settings.ground") + ": " + r.ground, Style: theme.Text})
	}
	switch {
	case r.key == norm.KeyEvaluation:
		lines = append(lines, pane.Line{Text: w.T("settings.evaluation"), Style: theme.Muted})
	case r.key.Stays():
		asked := w.T("settings.stays.none")
		if months := p.set.Stays(); len(months) > 0 {
			asked = w.F("settings.stays", w.Numbers(months))
		}
		lines = append(lines, pane.Line{Text: asked, Style: theme.Text},
			pane.Line{Text: w.T("settings.stays.rule"), Style: theme.Muted})
	}
	if r.law {
		lines = append(lines, pane.Line{Text: w.T("settings.law"), Style: theme.Muted})
	}
	return lines
}

// ofOffice are the settings that are no number.
func ofOffice(p *Pane) []row {
	w, o := p.words, p.office
	return []row{
		{id: "coach", label: w.T("settings.coach"), value: o.Coach, edit: askCoach},
		{id: "lang", label: w.T("settings.lang"), value: w.Of("settings.lang", string(w.Lang())), edit: askLang},
		{
			id: "palette", label: w.T("settings.palette"), value: palette(w, o.Options[optionPalette]),
			edit: askPalette,
		},
		{id: "glyphs", label: w.T("settings.glyphs"), value: w.Of("settings.glyphs", signs(o)), edit: askGlyphs},
		{
			id: office.SettingLock, label: w.T("settings.lock"), value: w.F("settings.minutes", o.LockMinutes()),
			usual: w.F("settings.minutes", office.DefaultLockMinutes), edit: askLock,
		},
		{
			id: optionAway, label: w.T("settings.away"), value: away(p), edit: askAway,
		},
	}
}

// ofFile are the lines that look after the file.
func ofFile(p *Pane) []row {
	w, o := p.words, p.office
	copied := w.T("settings.no-copy")
	if !o.Copied.IsZero() {
		copied = w.Day(o.Copied, p.today)
	}
	rows := []row{
		{id: "folder", label: w.T("settings.folder"), value: o.Options[optionFolder], edit: askFolder},
		{id: "copy", label: w.T("settings.copy"), value: copied, edit: caring(pane.CareCopy)},
	}
	for _, what := range []pane.CareOf{
		pane.CareCopies, pane.CareCheck, pane.CareCompact, pane.CarePhrase, pane.CareRekey,
	} {
		rows = append(rows, row{
			id: "care." + string(what), label: w.Of("care", string(what)), value: w.Of("care", string(what), "value"),
			edit: caring(what),
		})
	}
	return rows
}

func caring(what pane.CareOf) func(*Pane) pane.Request {
	return func(*Pane) pane.Request { return pane.Care{What: what} }
}

func palette(w *text.Words, name string) string {
	if name == "" {
		return w.T("settings.follows")
	}
	return w.Of("palette", "name", name)
}

func signs(o *office.Office) string {
	if o.Options[optionGlyphs] == "ascii" {
		return "ascii"
	}
	return "auto"
}

func askCoach(p *Pane) pane.Request {
	return pane.Prompt{
		Title: p.words.T("settings.coach"), Label: p.words.T("settings.coach"), Required: true,
		Lines: []string{p.words.T("settings.coach.help")},
		Then: func(typed string) pane.Request {
			return write(office.CoachNamed{Name: plain.Line(typed)})
		},
	}
}

func askLang(p *Pane) pane.Request {
	langs := []text.Lang{text.NL, text.EN}
	return pane.Choice{
		Title:   p.words.T("settings.lang"),
		Options: []pane.Option{{Label: p.words.T("settings.lang.nl")}, {Label: p.words.T("settings.lang.en")}},
		Then: func(i int) pane.Request {
			if langs[i] == p.words.Lang() && p.office.Lang == string(langs[i]) {
				return nil
			}
			many := pane.Many{write(office.LanguageChosen{Lang: string(langs[i])})}
			if langs[i] != p.words.Lang() {
				many = append(many, pane.Run{Action: action.ViewLanguage})
			}
			return many
		},
	}
}

func askPalette(p *Pane) pane.Request {
	names := append([]theme.Name{theme.Follow}, theme.Names()...)
	options := make([]pane.Option, len(names))
	for i, n := range names {
		options[i].Label = palette(p.words, string(n))
	}
	return pane.Choice{Title: p.words.T("settings.palette"), Options: options, Then: func(i int) pane.Request {
		return option(optionPalette, string(names[i]))
	}}
}

func askGlyphs(p *Pane) pane.Request {
	values := []string{"auto", "ascii"}
	options := []pane.Option{
		{Label: p.words.T("settings.glyphs.auto")}, {Label: p.words.T("settings.glyphs.ascii")},
	}
	return pane.Choice{Title: p.words.T("settings.glyphs"), Options: options, Then: func(i int) pane.Request {
		return option(optionGlyphs, values[i])
	}}
}

// askLock asks after how many minutes without a key the screen locks; nothing typed takes the default back.
func askLock(p *Pane) pane.Request {
	w := p.words
	return pane.Prompt{
		Title: w.T("settings.lock"), Label: w.T("settings.number"),
		Lines: []string{
			w.F("settings.now", w.F("settings.minutes", p.office.LockMinutes()),
				w.F("settings.minutes", office.DefaultLockMinutes)),
			w.F("settings.lock.help", office.LeastLockMinutes, office.MostLockMinutes), w.T("settings.empty"),
		},
		Then: func(typed string) pane.Request {
			typed = strings.TrimSpace(typed)
			if typed == "" {
				return write(office.SettingChanged{Key: office.SettingLock, Default: true})
			}
			n, err := strconv.Atoi(typed)
			if err != nil {
				return pane.Toast{Text: w.T("settings.not-a-number"), Kind: pane.Warn}
			}
			if n < office.LeastLockMinutes || n > office.MostLockMinutes {
				return pane.Toast{
					Text: w.F("settings.lock.help", office.LeastLockMinutes, office.MostLockMinutes), Kind: pane.Warn,
				}
			}
			return write(office.SettingChanged{Key: office.SettingLock, Value: n})
		},
	}
}

func askFolder(p *Pane) pane.Request {
	return pane.Prompt{
		Title: p.words.T("settings.folder"), Label: p.words.T("settings.folder"),
		Lines: []string{p.words.T("settings.folder.help")},
		Then: func(typed string) pane.Request {
			if typed = strings.TrimSpace(typed); typed != "" {
				return pane.Care{What: pane.CareFolder, Path: typed}
			}
			return option(optionFolder, "")
		},
	}
}

func option(key, value string) pane.Request {
	return pane.Office{Name: "option", Facts: []journal.Fact{
		office.OptionChanged{Key: key, Value: plain.Line(value)},
	}}
}
