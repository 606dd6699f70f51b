package settings

import (
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/model/report"
	"spoorboek/ui/pane"
)

// ofPapers are the settings of what the office puts into its documents.
func ofPapers(p *Pane) []row {
	w, o := p.words, p.office
	finance := financeNow(p)
	logo := w.T("settings.no-logo-yet")
	if n := len(o.Papers.Logo); n > 0 {
		logo = w.F("settings.logo-bytes", n)
	}
	return []row{
		{id: "head-name", label: w.T("settings.head-name"), value: o.Papers.Name, edit: askHeadName},
		{
			id: "head-address", label: w.T("settings.head-address"), edit: askHeadAddress,
			value: strings.ReplaceAll(o.Papers.Address, "\n", "; "),
		},
		{id: "head-logo", label: w.T("settings.head-logo"), value: logo, edit: askLogo},
		{
			id: "finance", label: w.T("settings.finance"), edit: askFinance, ground: finance.Sources,
			value: w.F("settings.finance-checked", w.DayLong(finance.Checked)),
		},
	}
}

// financeNow is the text that documents in Dutch get.
func financeNow(p *Pane) report.Finance {
	if own, is := p.office.Papers.Finance[string(report.Dutch)]; is {
		return report.Finance(own)
	}
	return report.StandingFinance(report.Dutch)
}

func askHeadName(p *Pane) pane.Request {
	return pane.Prompt{
		Title: p.words.T(
			"settings.head-name",
		),
		Label:  p.words.T("settings.head-name"),
		Recent: recent(p.office.Papers.Name),
		Then: func(typed string) pane.Request {
			name := plain.Line(typed)
			return write(office.LetterheadStated{Name: &name})
		},
	}
}

func askHeadAddress(p *Pane) pane.Request {
	w := p.words
	return pane.Prompt{
		Title: w.T(
			"settings.head-address",
		),
		Label:  w.T("settings.head-address"),
		Lines:  []string{w.T("settings.semicolon")},
		Recent: recent(strings.ReplaceAll(p.office.Papers.Address, "\n", "; ")),
		Then: func(typed string) pane.Request {
			lines := strings.Split(typed, ";")
			for i := range lines {
				lines[i] = strings.TrimSpace(lines[i])
			}
			address := plain.Note(strings.Join(lines, "\n"))
			return write(office.LetterheadStated{Address: &address})
		},
	}
}

func recent(now string) []string {
	if now == "" {
		return nil
	}
	return []string{now}
}

// askLogo asks for a picture and checks it; nothing typed takes the logo away.
func askLogo(p *Pane) pane.Request {
	w := p.words
	return pane.Prompt{
		Title: w.T(
			"settings.head-logo",
		),
		Label: w.T("settings.logo-file"),
		Lines: []string{w.T("settings.logo-empty")},
		Then: func(typed string) pane.Request {
			path := strings.TrimSpace(typed)
			if path == "" {
				return write(office.LetterheadStated{Logo: &[]byte{}})
			}
			return pane.ReadFile{Path: path, Most: office.MaxLogoBytes, Then: func(raw []byte) pane.Request {
				if office.CheckLogo(raw) != nil {
					said := w.F("settings.no-logo", office.MaxLogoBytes>>10, office.MaxLogoSide)
					return pane.Toast{Text: said, Kind: pane.Warn}
				}
				return write(office.LetterheadStated{Logo: &raw})
			}}
		},
	}
}

// askFinance asks for a file with the text, where it was read and when it was checked; nothing typed takes
// the standing text back.
func askFinance(p *Pane) pane.Request {
	w := p.words
	return pane.Prompt{
		Title: w.T(
			"settings.finance",
		),
		Label: w.T("settings.finance-file"),
		Lines: []string{w.T("settings.finance-line")},
		Then: func(typed string) pane.Request {
			path := strings.TrimSpace(typed)
			if path == "" {
				return write(office.FinanceStated{Lang: string(report.Dutch)})
			}
			return pane.ReadFile{Path: path, Most: plain.MaxNote, Then: func(raw []byte) pane.Request {
				text := plain.Note(string(raw))
				if text.IsZero() || len(raw) > plain.MaxNote {
					return pane.Toast{Text: w.T("settings.finance-none"), Kind: pane.Warn}
				}
				return askSources(p, text)
			}}
		},
	}
}

func askSources(p *Pane, text plain.Text) pane.Request {
	w := p.words
	return pane.Prompt{
		Title: w.T("settings.finance"), Label: w.T("settings.finance-sources"), Required: true,
		Recent: []string{financeNow(p).Sources},
		Then: func(sources string) pane.Request {
			return pane.DatePopup{
				Title: w.T("settings.finance-day"), Present: p.today,
				Then: func(day civil.Date) pane.Request {
					return write(office.FinanceStated{
						Lang: string(report.Dutch), Text: text, Sources: plain.Line(sources), Checked: day,
					})
				},
			}
		},
	}
}
