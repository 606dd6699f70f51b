package dossier

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/wvp"
)

// Open begins a dossier with what is known of it.
type Open struct {
	Number     string
	Person     PersonStated
	Employer   EmployerStated
	Case       CaseStated
	Assignment AssignmentStated
}

// Name returns "new".
func (Open) Name() string { return "new" }

// Facts checks that the dossier is new and states what is known. The dossier may be nil.
func (a Open) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	if d == nil {
		d = Replay(journal.ID{}, nil)
	}
	c.allow(d.Trail.Count == 0, a.Name(), ReasonOpened)
	number := c.needed("number", c.line("number", a.Number))
	c.that(!a.Person.First.Value.IsZero() || !a.Person.Last.Value.IsZero(), "name", Missing)
	facts := []journal.Stated{stated(today, DossierOpened{Number: number})}
	return c.patches(facts, d, today, Edit{Person: a.Person, Employer: a.Employer, Case: a.Case}, a.Assignment)
}

// Edit changes what is known of the person, the employer and the case. Only what differs is stated.
type Edit struct {
	Number   Change[plain.Text]
	Person   PersonStated
	Employer EmployerStated
	Case     CaseStated
}

// Name returns "edit".
func (Edit) Name() string { return "edit" }

// Facts checks the values and states what differs.
func (a Edit) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	var facts []journal.Stated
	if number := changedText(a.Number, d.Number); number.Set {
		c.needed("number", number.Value)
		facts = append(facts, stated(today, NumberStated{Number: number.Value}))
	}
	return c.patches(facts, d, today, a, AssignmentStated{})
}

// Assign changes what was agreed with the principal.
type Assign struct {
	Assignment AssignmentStated
	Carried    Change[float64] // hours spent before this program kept count

	ContractEnd Change[civil.Date] // of the employment
}

// Name returns "assign".
func (Assign) Name() string { return "assign" }

// Facts checks the values and states what differs.
func (a Assign) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	var facts []journal.Stated
	if carried := changed(a.Carried, d.Course.Assignment.Carried); carried.Set {
		c.size("carried", carried.Value, maxHours)
		facts = append(facts, stated(today, HoursCarried{Hours: carried.Value}))
	}
	return c.patches(facts, d, today, Edit{Case: CaseStated{ContractEnd: a.ContractEnd}}, a.Assignment)
}

// patches adds to facts what differs from the dossier, after checking it.
func (c *check) patches(
	facts []journal.Stated, d *Dossier, today civil.Date, e Edit, assignment AssignmentStated,
) ([]journal.Stated, error) {
	if p := e.Person.only(d); !empty(p) {
		c.size("hours", p.Hours.Value, maxWeek)
		c.past("born", p.Born.Value, today)
		facts = append(facts, stated(today, p))
	}
	if p := e.Employer.only(d); !empty(p) {
		facts = append(facts, stated(today, p))
	}
	if p := e.Case.only(d); !empty(p) {
		c.caseOf(p, today)
		facts = append(facts, stated(today, p))
	}
	if p := assignment.only(d); !empty(p) {
		c.assignment(p, d)
		facts = append(facts, stated(today, p))
	}
	if len(facts) == 0 {
		c.fail("", Nothing, "")
	}
	return c.state(facts...)
}

func (c *check) caseOf(p CaseStated, today civil.Date) {
	c.past("first-sick-day", p.FirstSick.Value, today)
	if p.Arrangement.Set {
		_, ok := wvp.ParseArrangement(p.Arrangement.Value)
		c.choice(ok, "arrangement", arrangements())
	}
}

func (c *check) assignment(p AssignmentStated, d *Dossier) {
	old := d.Course.Assignment
	start, end := old.Start, old.End
	if p.Start.Set {
		start = p.Start.Value
	}
	if p.End.Set {
		end = p.End.Value
	}
	c.span("end", start, end)
	c.size("budget", p.Budget.Value, maxHours)
	c.size("report-every", float64(p.ReportEvery.Value), maxInterval)
	c.size("contact-every", float64(p.ContactEvery.Value), maxInterval)
}

func arrangements() []string {
	return []string{wvp.Regular.String(), wvp.SafetyNet.String(), wvp.OwnRisk.String()}
}

// Bin puts the dossier in the bin; nothing of it is lost.
type Bin struct{ Reason string }

// Name returns "bin".
func (Bin) Name() string { return "bin" }

// Facts checks that the dossier is not there yet and states it.
func (a Bin) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	c.allow(d.Trail.Bin.Item.IsZero(), a.Name(), ReasonBinned)
	return c.state(stated(today, DossierBinned{Reason: c.line("reason", a.Reason)}))
}

// Unbin takes the dossier out of the bin.
type Unbin struct{}

// Name returns "unbin".
func (Unbin) Name() string { return "unbin" }

// Facts checks that the dossier is in the bin and states that it is out.
func (a Unbin) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	c.allow(!d.Trail.Bin.Item.IsZero(), a.Name(), ReasonNotBinned)
	return c.state(stated(today, DossierUnbinned{}))
}

// Settle keeps one side of a conflict.
type Settle struct {
	Field string     // empty: the first conflict in which that entry is a side
	Item  journal.ID // the item that the field belongs to, when there is one
	Keep  journal.ID // the entry of the side to keep
}

// Name returns "settle".
func (Settle) Name() string { return "settle" }

// Facts checks that there is such a conflict, and states the side that is kept once more: it then follows
// every other side. A dated state is stated on the latest day of them, so that it holds.
func (a Settle) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	at := slices.IndexFunc(d.Trail.Conflicts, func(x Conflict) bool {
		if a.Field == "" {
			return slices.ContainsFunc(x.Sides, func(s Side) bool { return s.Entry == a.Keep })
		}
		return x.Field == a.Field && x.Item == a.Item
	})
	c.allow(at >= 0, a.Name(), ReasonNoConflict)
	if c.err != nil {
		return c.state()
	}
	var on civil.Date
	found := false
	for _, s := range d.Trail.Conflicts[at].Sides {
		on = max(on, s.On)
		found = found || s.Entry == a.Keep
	}
	c.that(found, "keep", NoSuchItem)
	if c.err != nil {
		return c.state()
	}
	a.Field, a.Item = d.Trail.Conflicts[at].Field, d.Trail.Conflicts[at].Item
	kept, err := again(d, a.Keep, a.Field)
	if err != nil {
		return nil, err
	}
	return c.state(stated(today, ConflictSettled(a)), stated(on, kept))
}

// again returns the fact of an entry, of a patch only the field that is asked and the item it is about.
func again(d *Dossier, entry journal.ID, field string) (journal.Fact, error) {
	at := slices.IndexFunc(d.Trail.Line.Entries, func(e journal.Entry) bool { return e.ID == entry })
	f := d.Trail.Line.Entries[at].Fact
	if opened, ok := f.(DossierOpened); ok {
		return NumberStated(opened), nil
	}
	_, key, _ := strings.Cut(field, ".")
	all := map[string]json.RawMessage{}
	payload, err := Encode(f)
	if err == nil {
		err = json.Unmarshal(payload, &all)
	}
	if err != nil {
		return nil, fmt.Errorf("settle %s: %w", field, err)
	}
	if _, patch := all[key]; key == "" || !patch {
		return f, nil
	}
	part := map[string]json.RawMessage{key: all[key]}
	if item, about := all["item"]; about {
		part["item"] = item
	}
	payload, err = json.Marshal(part)
	if err != nil {
		return nil, fmt.Errorf("settle %s: %w", field, err)
	}
	return Decode(f.Kind(), journal.VersionOf(f), payload), nil
}

// Several does acts one after another as one act; each is checked against the dossier as it stands before.
type Several struct {
	As   string // the name of the whole
	Acts []Act
}

// Name returns the name of the whole.
func (a Several) Name() string { return a.As }

// Facts states the facts of all acts, or says what is wrong with the first that is.
func (a Several) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var all []journal.Stated
	for _, act := range a.Acts {
		facts, err := act.Facts(d, today)
		if err != nil {
			return nil, fmt.Errorf("act %q: %w", act.Name(), err)
		}
		all = append(all, facts...)
	}
	return all, nil
}
