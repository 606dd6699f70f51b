package cli

import (
	"spoorboek/model/civil"
	"spoorboek/model/wvp"
)

// calendarJSON is calendar --json.
type calendarJSON struct {
	FirstSick     civil.Date         `json:"first_sick_day"`
	Moments       []momentJSON       `json:"moments"`
	Interruptions []interruptionJSON `json:"interruptions"`
	Resting       bool               `json:"resting"`
	ClosedOn      civil.Date         `json:"closed_on"`
	Notes         []noteJSON         `json:"notes"`
}

// momentJSON is one statutory moment; what is not known is null.
type momentJSON struct {
	Code      wvp.Code    `json:"code"`
	Opens     civil.Date  `json:"opens"`
	Due       civil.Date  `json:"due"`
	LegalLast civil.Date  `json:"legal_last_day"`
	Week      *int        `json:"week"`
	K         *int        `json:"k"`
	Actor     wvp.Actor   `json:"actor"`
	Forecast  bool        `json:"forecast"`
	Waits     *wvp.Anchor `json:"waits"`
	Lapsed    *wvp.Lapse  `json:"lapsed"`
	wvp.Citation
	Arithmetic wvp.Arithmetic `json:"arithmetic"`
}

// interruptionJSON is a run of days that do not count.
type interruptionJSON struct {
	From civil.Date `json:"from"`
	To   civil.Date `json:"to"`
}

// noteJSON is what a person should look at.
type noteJSON struct {
	Code wvp.NoteCode `json:"code"`
	From civil.Date   `json:"from"`
	To   civil.Date   `json:"to"`
	Fact *wvp.Anchor  `json:"fact"`
}

func calendarDocument(cal wvp.Calendar) calendarJSON {
	doc := calendarJSON{
		FirstSick: cal.FirstSick, Resting: cal.Resting, ClosedOn: cal.ClosedOn,
		Moments: []momentJSON{}, Interruptions: []interruptionJSON{}, Notes: []noteJSON{},
	}
	for _, m := range cal.Moments {
		doc.Moments = append(doc.Moments, momentDocument(m))
	}
	for _, i := range cal.Interruptions {
		doc.Interruptions = append(doc.Interruptions, interruptionJSON{i.Span.From, i.Span.To})
	}
	for _, n := range cal.Notes {
		doc.Notes = append(doc.Notes, noteJSON{n.Code, n.Span.From, n.Span.To, known(n.Fact)})
	}
	return doc
}

func momentDocument(m wvp.Moment) momentJSON {
	doc := momentJSON{
		Code: m.Code, Opens: m.Opens, Due: m.Due, LegalLast: m.LegalLast, Week: known(m.Week),
		Actor: m.Actor, Forecast: m.Forecast, Waits: known(m.Waits), Lapsed: known(m.Lapsed),
		Citation: m.Citation, Arithmetic: m.Arithmetic,
	}
	if m.K != wvp.NotCounted {
		doc.K = &m.K
	}
	return doc
}

// known is a value, or null in JSON when it is the zero value.
func known[T comparable](v T) *T {
	var none T
	if v == none {
		return nil
	}
	return &v
}
