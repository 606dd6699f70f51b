package report

import "spoorboek/model/civil"

// Finance is the general text on what it costs and brings: dated, with its sources, and an office's own to
// change. It never holds an amount that was worked out for a person: it explains, it promises nothing.
type Finance struct {
	Text    string     // LF between points; empty: the standing text
	Sources string     // where it was read
	Checked civil.Date // the day on which the text was last held against its sources
}

// StandingFinance is the text in a language where the office has none of its own. The articles are those of
// the Burgerlijk Wetboek and the Wet WIA; rates and terms change, so the text says when it was checked.
func StandingFinance(l Language) Finance {
	f := Finance{Text: financeDutch, Sources: financeSourcesDutch, Checked: civil.Of(2026, 6, 30)}
	if l == English {
		f.Text, f.Sources = financeEnglish, financeSourcesEnglish
	}
	return f
}

// putFinance puts the block on financial consequences, for those whom it concerns.
func putFinance(w *writer) {
	if !w.Audience.may(partFinance) {
		return
	}
	f := w.desk.Finance
	if f.Text == "" {
		f = StandingFinance(w.lang)
	}
	w.chapter("Financiële gevolgen", "Financial consequences")
	w.put(Paragraph{Text: f.Text})
	p := pairs{w: w}
	p.owe("Bronnen", "Sources", f.Sources)
	p.owe("Gecontroleerd op", "Checked on", w.day(f.Checked))
	p.owe("Uitgelegd d.d.", "Explained on", lastDay(w, w.Start.Financial))
	p.done()
}
