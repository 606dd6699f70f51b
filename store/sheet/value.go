package sheet

import (
	"errors"
	"math"
	"regexp"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/store"
)

// Examples of right values, shown beside a wrong one.
const (
	exampleDay     = "28-2-2026"
	exampleDossier = "2026-031"
	exampleSpan    = "20-5-2026 t/m 9-6-2026"
	exampleNumber  = "32 of 12,5"
	examplePhase   = "Aangemeld, Intake, Oriëntatie, Arbeidsmarkt, Nazorg, Afgesloten"
	exampleStatus  = "gevonden, verstuurd, gesprek, aangenomen, afgewezen, geen reactie"
	exampleTrack   = "loopt, onderzoek, opbouw, gesloten"
	exampleOutcome = "geplaatst nieuwe werkgever, eigen werk hervat, WIA aangevraagd"
)

// value is a cell understood. kept is the form that is remembered and compared: days as ISO dates, numbers
// with a point, words as she wrote them.
type value struct {
	kept   string
	day    civil.Date
	number float64
	spans  []civil.Span
	phase  track.Phase
	stage  pipeline.Stage
}

// measured are the types of which a cell can say in words that there is none.
var measured = map[store.FieldType]bool{store.TypeDay: true, store.TypeNumber: true, store.TypeSpan: true}

// valueOf reads a cell as the type of its field says. The code is "" when it can be read.
func valueOf(c store.Cell, kind store.FieldType) (v value, code store.ProblemCode, example string) {
	text := c.Text
	if text == "" && c.Date.IsZero() {
		return value{}, "", ""
	}
	if measured[kind] && c.Date.IsZero() && isBlank(text) {
		return value{}, "", ""
	}
	switch kind {
	case store.TypeDay:
		return dayValue(c)
	case store.TypeNumber:
		n, ok := numberOf(text)
		if !ok {
			return value{}, store.ProblemUnreadableNumber, exampleNumber
		}
		return value{kept: plainNumber(n), number: n}, "", ""
	case store.TypeSpan:
		return spanValue(text)
	case store.TypePhase:
		p, ok := phaseOf(text)
		if !ok {
			return value{}, store.ProblemUnknownPhase, examplePhase
		}
		return value{kept: text, phase: p}, "", ""
	case store.TypeStatus:
		s, ok := stageOf(text)
		if !ok {
			return value{}, store.ProblemUnknownStatus, exampleStatus
		}
		return value{kept: text, stage: s}, "", ""
	}
	if !c.Date.IsZero() {
		text = c.Date.String()
	}
	return value{kept: text}, "", ""
}

func dayValue(c store.Cell) (value, store.ProblemCode, string) {
	day := c.Date
	if day.IsZero() && c.Number {
		if serial, err := strconv.ParseFloat(c.Text, 64); err == nil && serial > 10_000 {
			day, _ = dayOfSerial(serial, false)
		}
	}
	if day.IsZero() {
		parsed, err := civil.ParseLoose(c.Text)
		if err != nil {
			code, example := dayProblem(err)
			return value{}, code, example
		}
		day = parsed
	}
	if y, _, _ := day.Civil(); y < 1900 || y > 2200 {
		return value{}, store.ProblemImpossibleDate, exampleDay
	}
	return value{kept: day.String(), day: day}, "", ""
}

// dayProblem tells a day that does not exist from what is no day at all.
func dayProblem(err error) (store.ProblemCode, string) {
	var wrong *civil.ParseError
	if !errors.As(err, &wrong) || wrong.Reason == civil.BadForm || wrong.Reason == civil.ShortYear {
		return store.ProblemUnreadableDate, exampleDay
	}
	if wrong.Near.IsZero() {
		return store.ProblemImpossibleDate, exampleDay
	}
	return store.ProblemImpossibleDate, written(wrong.Near, store.DayFirst)
}

// between is what stands between the two days of a span.
var between = regexp.MustCompile(`(?i)\s*(?:t\s*/\s*m|\btm\b|\btot\b|–|—|\.\.|\s-\s|\bto\b|\buntil\b)\s*`)

// among is what stands between spans; throughout is a "t/m" in full, taken out first for the "en" in it.
var (
	among      = regexp.MustCompile(`\s*(?:[;,+\n]|\ben\b|\band\b)\s*`)
	throughout = regexp.MustCompile(`(?i)tot\s+en\s+met`)
)

// spanValue reads "20-5-2026 t/m 9-6-2026", more of them with a comma, semicolon or "en" between, and
// "vanaf 20-5-2026" or "20-5-2026 t/m" for one that has not ended.
func spanValue(text string) (value, store.ProblemCode, string) {
	v := value{}
	var kept []string
	for _, part := range among.Split(throughout.ReplaceAllString(text, "t/m"), -1) {
		if part == "" {
			continue
		}
		span, code, example := spanOf(part)
		if code != "" {
			return value{}, code, example
		}
		v.spans = append(v.spans, span)
		kept = append(kept, keptSpan(span))
	}
	if len(v.spans) == 0 {
		return value{}, store.ProblemUnreadableSpan, exampleSpan
	}
	v.kept = strings.Join(kept, ", ")
	return v, "", ""
}

func keptSpan(s civil.Span) string {
	if s.To.IsZero() {
		return s.From.String() + ".."
	}
	return s.From.String() + ".." + s.To.String()
}

func spanOf(text string) (civil.Span, store.ProblemCode, string) {
	text = strings.TrimSpace(strings.TrimPrefix(strings.ToLower(text), "vanaf "))
	ends := between.Split(text, -1)
	if len(ends) > 2 || ends[0] == "" {
		return civil.Span{}, store.ProblemUnreadableSpan, exampleSpan
	}
	first, err := civil.ParseLoose(ends[0])
	if err != nil {
		code, example := spanProblem(err)
		return civil.Span{}, code, example
	}
	span := civil.Span{From: first}
	if len(ends) == 2 && ends[1] != "" {
		if span.To, err = civil.ParseLoose(ends[1]); err != nil {
			code, example := spanProblem(err)
			return civil.Span{}, code, example
		}
		if span.To < span.From {
			return civil.Span{}, store.ProblemUnreadableSpan, exampleSpan
		}
	}
	return span, "", ""
}

func spanProblem(err error) (store.ProblemCode, string) {
	code, example := dayProblem(err)
	if code == store.ProblemUnreadableDate {
		return store.ProblemUnreadableSpan, exampleSpan
	}
	return code, example
}

// numberOf reads 12.5, 12,5, 1.250,5 and a number with its unit: "32 uur", "€ 40".
func numberOf(text string) (float64, bool) {
	t := strings.ToLower(strings.TrimSpace(text))
	for _, unit := range []string{"uren", "uur", "hours", "hour", "u", "h", "p/w", "€", "%"} {
		t = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(t, unit), unit))
	}
	comma, point := strings.LastIndexByte(t, ','), strings.LastIndexByte(t, '.')
	switch {
	case comma >= 0 && point > comma:
		t = strings.ReplaceAll(t, ",", "")
	case comma >= 0:
		t = strings.ReplaceAll(strings.ReplaceAll(t, ".", ""), ",", ".")
	}
	if t == "" || strings.Trim(t, "0123456789.") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(t, 64)
	return n, err == nil && !math.IsInf(n, 0) && n < 100_000
}

func plainNumber(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// written gives a day in the style of a sheet.
func written(d civil.Date, style store.DateStyle) string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.Civil()
	switch style {
	case store.YearFirst:
		return d.String()
	case store.DayFirstPadded:
		return pad(day) + "-" + pad(int(m)) + "-" + strconv.Itoa(y)
	}
	return strconv.Itoa(day) + "-" + strconv.Itoa(int(m)) + "-" + strconv.Itoa(y)
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func decimal(n int) string { return strconv.Itoa(n) }
