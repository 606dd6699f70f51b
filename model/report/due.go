package report

import (
	"cmp"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/track"
)

// finalDay is the counting day by which the final report should be there: before the final evaluation begins.
const finalDay = 609

// Duty is a report that is to be made. A zero Due has no day: it is missing since what it is about happened.
type Duty struct {
	Kind     Kind
	Audience Audience
	Due      civil.Date
}

// Late reports whether the report should have been there before today.
func (x Duty) Late(today civil.Date) bool { return !x.Due.IsZero() && x.Due < today }

// Duties returns the reports that are to be made on a day, the most urgent first. every is the office's
// rhythm of progress reports in days; zero asks for none where the assignment does not.
func Duties(d *dossier.Dossier, today civil.Date, every int) []Duty {
	var all []Duty
	add := func(k Kind, due civil.Date) { all = append(all, Duty{k, k.Readers()[0], due}) }
	if due := progressDue(d, today, every); !due.IsZero() {
		add(Progress, due)
	}
	if !d.Closed(today).IsZero() && !sentEver(d, Final) {
		add(Final, d.Closed(today))
	} else if d.Phase(today).Active() && !sentEver(d, Final) && !d.Calendar.FirstSick.IsZero() {
		add(Final, d.Calendar.Off(finalDay))
	}
	if len(d.Plan.Intakes) > 0 && !sentEver(d, Intake) {
		add(Intake, 0)
	}
	if n := len(d.Plan.ThreeWays); n > 0 && !d.Plan.ThreeWays[n-1].Held.IsZero() && !sentEver(d, Threeway) {
		add(Threeway, 0)
	}
	if d.Plan.Text().Goal != "" && !sentEver(d, Plan) && d.Plan.SignedByAll(today).IsZero() {
		add(Plan, 0)
	}
	slices.SortStableFunc(all, func(a, b Duty) int { return cmp.Compare(order(a), order(b)) })
	return all
}

// order puts what has a day in its order and the rest behind what is due within about a month.
func order(x Duty) civil.Date {
	if x.Due.IsZero() {
		return civil.Last
	}
	return x.Due
}

// progressDue is the day of the next progress report; zero where none is asked for.
func progressDue(d *dossier.Dossier, today civil.Date, every int) civil.Date {
	every = cmp.Or(d.Course.Assignment.ReportEvery, every)
	phase := d.Phase(today)
	_, paused := d.Paused(today)
	if every == 0 || paused || phase == track.Closed || phase == track.Registered {
		return 0
	}
	from := d.AssignedFrom()
	if told, found := d.Agenda.LastTold(today); found {
		from = civil.Max(from, told.On)
	}
	if from.IsZero() {
		return 0
	}
	return from.Add(every)
}

func sentEver(d *dossier.Dossier, k Kind) bool {
	return slices.ContainsFunc(d.Agenda.Reports, func(r dossier.Report) bool { return r.Kind == string(k) })
}
