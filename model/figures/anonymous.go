package figures

import (
	"encoding/json"
	"math"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/track"
)

// Anonymous is what stays of an erased dossier for the figures, beside its tombstone. Nothing in it is about
// one person alone: no day, no name, no employer and no text; of time only the year of the end, and the
// length in whole quarters. Its JSON is on disks for ever: names are added, never changed.
type Anonymous struct {
	Year     int              `json:"year"`  // of closing; of erasing when it was never closed
	Phase    string           `json:"phase"` // a name of track.Phase: "closed", or how far it was
	Quarters int              `json:"quarters"`
	Work     string           `json:"work,omitempty"`
	Benefit  string           `json:"benefit,omitempty"`
	Toets    string           `json:"toets,omitempty"`
	End      string           `json:"end,omitempty"`
	Lasting  string           `json:"lasting,omitempty"`
	Results  []string         `json:"results,omitempty"`
	Group    string           `json:"group,omitempty"`
	Elements []dossier.Effort `json:"elements,omitempty"`
	Goals    *[3]int          `json:"goals,omitempty"`    // achieved, partly, not
	Open     int              `json:"open,omitempty"`     // goals of which nobody recorded what came of them
	Employee *int             `json:"employee,omitempty"` // satisfaction, whole; 0: asked, no answer
	Employer *int             `json:"employer,omitempty"`
}

// quarterDays is the length that the duration is rounded down to.
const quarterDays = 91

// AnonymousOf is what is kept of a dossier that is erased today.
func AnonymousOf(d *dossier.Dossier, today civil.Date) Anonymous {
	g := caseload.Digested(d)
	end := d.Closed(today)
	if end.IsZero() {
		end = today
	}
	year, _, _ := end.Civil()
	o, r := &g.Result, &g.Run
	a := Anonymous{
		Year: year, Phase: d.Phase(today).Name(), Work: o.Work, Benefit: o.Benefit, Toets: o.Toets, End: o.End,
		Lasting: o.Lasting, Results: o.Results, Group: g.Group, Elements: r.Elements,
		Employee: rounded(r.Employee), Employer: rounded(r.Employer), Open: r.Goals.Open,
	}
	if n := r.Goals; n.Achieved+n.Partly+n.Not > 0 {
		a.Goals = &[3]int{n.Achieved, n.Partly, n.Not}
	}
	if from := d.AssignedFrom(); !from.IsZero() {
		a.Quarters = max(0, end.Sub(from)/quarterDays)
	}
	return a
}

func rounded(o caseload.Opinion) *int {
	if !o.Asked {
		return nil
	}
	n := int(math.Round(o.Score))
	return &n
}

// Row is the one line of JSON that is kept.
func (a Anonymous) Row() string {
	b, err := json.Marshal(a)
	if err != nil { // only strings and numbers stand in it
		return ""
	}
	return string(b)
}

// ParseRow reads what Row wrote, by this program or an older one; ok is false for anything else.
func ParseRow(row string) (a Anonymous, ok bool) {
	if json.Unmarshal([]byte(row), &a) != nil || a.Year < 1 {
		return Anonymous{}, false
	}
	return a, true
}

// closed reports whether the trajectory had ended before it was erased.
func (a *Anonymous) closed() bool { return a.Phase == track.Closed.Name() }
