package dossier

import "spoorboek/model/plain"

// changed is the change, unless it changes nothing.
func changed[T comparable](c Change[T], now T) Change[T] {
	if c.Set && c.Value == now {
		return Change[T]{}
	}
	return c
}

// changedText is changed for text.
func changedText(c Change[plain.Text], now string) Change[plain.Text] {
	if c.Set && c.Value.String() == now {
		return Change[plain.Text]{}
	}
	return c
}

// empty reports whether a patch carries nothing: its stored form has no fields.
func empty[F applier](f F) bool {
	b, err := Encode(f)
	return err == nil && string(b) == "{}"
}

// only is the person's patch without what is so already.
func (f PersonStated) only(d *Dossier) PersonStated {
	p := d.Person
	return PersonStated{
		First: changedText(f.First, p.First), Prefix: changedText(f.Prefix, p.Prefix),
		Last: changedText(f.Last, p.Last), Born: changed(f.Born, p.Born), Phone: changedText(f.Phone, p.Phone),
		Email: changedText(f.Email, p.Email), Job: changedText(f.Job, p.Job), Hours: changed(f.Hours, p.Hours),
	}
}

// only is the employer's patch without what is so already.
func (f EmployerStated) only(d *Dossier) EmployerStated {
	e := d.Employer
	return EmployerStated{
		Name: changedText(f.Name, e.Name), Contact: changedText(f.Contact, e.Contact),
		Principal: changedText(f.Principal, e.Principal),
	}
}

// only is the case's patch without what is so already.
func (f CaseStated) only(d *Dossier) CaseStated {
	c := d.Case
	return CaseStated{
		FirstSick: changed(f.FirstSick, c.FirstSick), AOW: changed(f.AOW, c.Decision.AOW),
		ContractEnd: changed(f.ContractEnd, c.Decision.ContractEnd),
		Arrangement: changed(f.Arrangement, c.Employer.String()), NoRisk: changed(f.NoRisk, c.NoRisk),
		RIVIncomplete: changed(f.RIVIncomplete, c.Decision.RIVIncomplete),
	}
}

// only is the assignment's patch without what is so already.
func (f AssignmentStated) only(d *Dossier) AssignmentStated {
	a := d.Course.Assignment
	return AssignmentStated{
		Start: changed(f.Start, a.Start), End: changed(f.End, a.End), Budget: changed(f.Budget, a.Budget),
		ReportEvery:  changed(f.ReportEvery, a.ReportEvery),
		ContactEvery: changed(f.ContactEvery, d.Course.ContactEvery),
		Agreed:       changed(f.Agreed, a.Agreed), Payer: changedText(f.Payer, a.Payer),
	}
}
