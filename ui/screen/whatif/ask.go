package whatif

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/wvp"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// kind is what can be supposed.
type kind string

const (
	none      kind = ""
	firstSick kind = "first-sick"
	gap       kind = "gap"
	leave     kind = "leave"
	letter    kind = "letter"
	sanction  kind = "sanction"
)

func kinds() []kind { return []kind{firstSick, gap, leave, letter, sanction} }

// ask asks for the days that a supposition needs.
func ask(p *Pane, k kind) pane.Request {
	d := p.dossier
	switch k {
	case firstSick:
		return day(p, k, d.Case.FirstSick, func(on civil.Date) dossier.Act {
			return dossier.Edit{Case: dossier.CaseStated{FirstSick: dossier.To(on)}}
		})
	case letter:
		return day(p, k, d.Case.Decision.LetterDate, func(on civil.Date) dossier.Act {
			return dossier.RecordLetter{Date: on}
		})
	case sanction:
		return day(p, k, d.Case.Decision.SanctionUntil, func(on civil.Date) dossier.Act {
			return dossier.RecordSanction{Until: on}
		})
	case gap:
		return span(p, k, func(from, to civil.Date) dossier.Act {
			return dossier.RecordInterruption{From: from, To: to}
		})
	case leave:
		return span(p, k, func(from, to civil.Date) dossier.Act {
			return dossier.RecordLeave{From: from, To: to, Cause: wvp.CauseSame}
		})
	}
	return nil
}

func title(p *Pane, k kind, part string) string {
	return p.words.T(text.ID("what-if." + string(k) + part))
}

func day(p *Pane, k kind, present civil.Date, act func(civil.Date) dossier.Act) pane.Request {
	return pane.DatePopup{Title: title(p, k, ""), Present: present, Then: func(on civil.Date) pane.Request {
		return p.suppose(supposed{kind: k, act: act(on), said: p.words.Day(on, p.today)})
	}}
}

func span(p *Pane, k kind, act func(from, to civil.Date) dossier.Act) pane.Request {
	until := func(from, to civil.Date) pane.Request {
		said := p.words.F("what-if.span", p.words.Day(from, p.today), p.words.Day(to, p.today))
		return p.suppose(supposed{kind: k, act: act(from, to), said: said})
	}
	first := func(from civil.Date) pane.Request {
		return pane.DatePopup{
			Title: title(p, k, ".to"), Present: from,
			Then: func(to civil.Date) pane.Request { return until(from, to) },
		}
	}
	return pane.DatePopup{Title: title(p, k, ".from"), Present: p.today, Then: first}
}
