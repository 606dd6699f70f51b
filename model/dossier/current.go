package dossier

import (
	"strconv"
	"strings"

	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
)

// Current returns the values that an act which changes something begins with, as a form shows them: what the
// dossier, or the item of it, says now. Other acts begin empty.
func Current(d *Dossier, act string, item journal.ID) Args {
	if fill, ok := prefills[act]; ok {
		return fill(d, item)
	}
	if s, ok := subjectOfAct(act, d, item); ok {
		if args := s.args(d, item); args != nil {
			return args
		}
	}
	return Args{}
}

// prefills are the acts that begin with what is known, and how.
var prefills = map[string]func(d *Dossier, item journal.ID) Args{
	"edit":             func(d *Dossier, _ journal.ID) Args { return editArgs(d) },
	"assign":           func(d *Dossier, _ journal.ID) Args { return assignArgs(d) },
	"outcome":          func(d *Dossier, _ journal.ID) Args { return outcomeArgs(d) },
	"edit-task":        taskArgs,
	"edit-application": applicationArgs,
	"edit-step":        stepArgs,
	"edit-direction":   directionArgs,
	"edit-assessment":  assessmentArgs,
	"demand":           demandArgs,
	"judge":            judgeArgs,
	"profile":          func(d *Dossier, _ journal.ID) Args { return profileArgs(d) },
	"approach":         func(d *Dossier, _ journal.ID) Args { return approachArgs(d) },
	"satisfaction":     satisfactionArgs,
	"interruption":     absenceArgs,
	"leave":            absenceArgs,
	"letter":           func(d *Dossier, _ journal.ID) Args { return letterArgs(d) },
	"sanction":         func(d *Dossier, _ journal.ID) Args { return sanctionArgs(d) },
	"extension":        func(d *Dossier, _ journal.ID) Args { return extensionArgs(d) },
}

func taskArgs(d *Dossier, item journal.ID) Args {
	t, _ := d.Task(item)
	return Args{"item": item.String(), "text": t.Text, "done": t.Done.String()}
}

func editArgs(d *Dossier) Args {
	p, c := d.Person, d.Case
	return ticked(Args{
		"number": d.Number, "first": p.First, "prefix": p.Prefix, "last": p.Last, "born": p.Born.String(),
		"phone": p.Phone, "email": p.Email, "job": p.Job, "hours": figure(p.Hours), "employer": d.Employer.Name,
		"contact": d.Employer.Contact, "principal": d.Employer.Principal,
		"first-sick-day": c.FirstSick.String(), "contract-end": c.Decision.ContractEnd.String(),
		"aow": c.Decision.AOW.String(), "arrangement": c.Employer.String(),
		"riv-incomplete": c.Decision.RIVIncomplete.String(),
	}, "no-risk", c.NoRisk)
}

func assignArgs(d *Dossier) Args {
	a := d.Course.Assignment
	return Args{
		"start": a.Start.String(), "end": a.End.String(), "budget": figure(a.Budget), "carried": figure(a.Carried),
		"agreed": a.Agreed.String(), "payer": a.Payer, "contract-end": d.Case.Decision.ContractEnd.String(),
		"report-every": whole(a.ReportEvery), "contact-every": whole(d.Course.ContactEvery),
	}
}

func outcomeArgs(d *Dossier) Args {
	o := d.Course.Outcome
	return Args{
		"work": o.Work, "benefit": o.Benefit, "toets": o.Toets, "end": o.End, "hours": figure(o.Hours),
		"results": strings.Join(o.Results, ","), "note": o.Note, "advice": o.Advice,
		"wage-value": figure(o.Wage), "lasting": o.Lasting,
	}
}

func applicationArgs(d *Dossier, item journal.ID) Args {
	a, _ := d.Application(item)
	return Args{
		"item": item.String(), "employer": a.Employer, "function": a.Function, "channel": string(a.Channel),
		"kind": string(a.Kind), "together": string(a.Mode), "hours": figure(a.Hours), "note": a.Note,
		"follow-up": a.FollowUp.String(), "contact": a.Contact, "cv": named(a.CV), "evidence": a.Evidence,
		"direction": named(a.Direction),
	}
}

// stepArgs are the stage of an application that an entry said. Of an application itself it is not known which
// stage is meant, and the day of one is no day for another.
func stepArgs(d *Dossier, item journal.ID) Args {
	for _, a := range d.Applications {
		for at, s := range a.Steps {
			if s.Item == item && a.ID != item {
				return StepArgs(a, at)
			}
		}
	}
	return Args{"item": item.String()}
}

// StepArgs are the values with which the correction of one stage of an application begins.
func StepArgs(a pipeline.Application, at int) Args {
	s := a.Steps[at]
	return Args{
		"item": a.ID.String(), "stage": string(s.Stage), "step": s.Item.String(), "on": s.On.String(),
		"reason": s.Reason,
	}
}

func satisfactionArgs(d *Dossier, item journal.ID) Args {
	x, found := find(d.Course.Satisfaction, item, func(x *Satisfaction) journal.ID { return x.Item })
	if !found {
		return Args{}
	}
	return ticked(Args{
		"who": x.Who, "score": figure(x.Score), "quote": x.Quote, "on": x.On.String(),
	}, "no-answer", x.NoAnswer)
}

// absenceArgs are an interruption or a leave; a new one begins empty.
func absenceArgs(d *Dossier, item journal.ID) Args {
	a, found := find(d.Course.Absences, item, func(a *Absence) journal.ID { return a.Item })
	if !found {
		return Args{}
	}
	args := Args{"item": item.String(), "from": a.Span.From.String(), "to": a.Span.To.String()}
	if a.Leave {
		args["cause"] = a.Cause.String()
	}
	return args
}

func letterArgs(d *Dossier) Args {
	x := d.Case.Decision
	return Args{"date": x.LetterDate.String(), "received": x.LetterReceived.String()}
}

func sanctionArgs(d *Dossier) Args {
	x, s := d.Case.Decision, d.Proof.Sanction
	last := s.Last()
	args := Args{"on": last.On.String(), "reason": last.Reason}
	if !x.Sanction {
		return ticked(args, "lifted", !s.Lifted.On.IsZero())
	}
	args["until"] = x.SanctionUntil.String()
	args["reported"], args["established"] = x.RepairReported.String(), x.RepairEstablished.String()
	return args
}

func extensionArgs(d *Dossier) Args {
	return Args{"until": d.Case.Decision.ExtensionUntil.String(), "on": d.Proof.Extended.String()}
}

// figure writes a number so that NumberValue reads it; zero is nothing.
func figure(v float64) string {
	if v == 0 {
		return ""
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func whole(n int) string { return figure(float64(n)) }

// ticked adds a flag as a form ticks it: the key alone would be yes, so what is not ticked is left out.
func ticked(a Args, key string, yes bool) Args {
	if yes {
		a[key] = "true"
	}
	return a
}
