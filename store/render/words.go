package render

import (
	"fmt"

	"spoorboek/model/civil"
	"spoorboek/model/report"
)

// wording is what a renderer itself says, in the language of a document.
type wording struct {
	tag    string // of the language, BCP 47
	page   string // with the number and the total
	signed string
	date   string
	months [12]string
	short  [12]string
}

var dutch = wording{
	tag: "nl-NL", page: "pagina %d van %d", signed: "getekend op %s", date: "datum",
	months: [12]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
		"september", "oktober", "november", "december"},
	short: [12]string{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"},
}

var english = wording{
	tag: "en-GB", page: "page %d of %d", signed: "signed on %s", date: "date",
	months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"},
	short: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
}

// wordsOf is the wording of a document: Dutch unless it is in English.
func wordsOf(doc report.Document) *wording {
	if doc.Language == report.English {
		return &english
	}
	return &dutch
}

// day is a day in words: 27 november 2026.
func (w *wording) day(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	year, month, day := d.Civil()
	return fmt.Sprintf("%d %s %d", day, w.months[month-1], year)
}

// front is the line under the title: the day and the author.
func (w *wording) front(doc report.Document) string {
	day := w.day(doc.Day)
	if day == "" || doc.Author == "" {
		return day + doc.Author
	}
	return day + " · " + doc.Author
}

// signature is what stands under the line of who signs.
func (w *wording) signature(s report.Signature) (who, when string) {
	who = s.Name
	if s.Role != "" {
		who = s.Role
		if s.Name != "" {
			who += ": " + s.Name
		}
	}
	if s.Signed.IsZero() {
		return who, w.date + ":"
	}
	return who, fmt.Sprintf(w.signed, w.day(s.Signed))
}
