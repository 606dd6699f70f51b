package dossier

import (
	"spoorboek/model/capacity"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
)

func directionArgs(d *Dossier, item journal.ID) Args {
	x, _ := d.Papers.Direction(item)
	return ticked(Args{
		"item": item.String(), "function": x.Function, "branch": x.Branch, "note": x.Note, "hours": figure(x.Hours),
		"fit": string(x.Fit), "prospect": string(x.Prospect), "region": x.Where.Region,
		"travel": whole(x.Where.Travel), "rank": whole(x.Rank), "advice": string(x.Advice.Follows),
		"advice-reason": x.Advice.Reason, "advice-document": named(x.Advice.Document), "ground": x.Judged.Reason,
		"evidence": x.Proof.Text, "evidence-on": x.Proof.On.String(),
	}, "dropped", x.Dropped)
}

// named writes the id of an item; none is nothing.
func named(item journal.ID) string {
	if item.IsZero() {
		return ""
	}
	return item.String()
}

func assessmentArgs(d *Dossier, item journal.ID) Args {
	x, _ := d.Papers.Assessment(item)
	args := Args{
		"item": item.String(), "kind": string(x.Kind), "on": x.On.String(), "author": x.Author,
		"valid-until": x.ValidUntil.String(), "hours-day": figure(x.HoursDay), "hours-week": figure(x.HoursWeek),
		"text": x.Text, "items": capacity.FormatScores(x.Scores), "build-up": capacity.FormatBuildUp(x.BuildUp),
		"prognosis": x.Prognosis,
	}
	for _, r := range capacity.Rubrics() {
		args[rubricKey(r)] = x.Rubrics[r]
	}
	return args
}

func demandArgs(d *Dossier, item journal.ID) Args {
	x, _ := demandOf(d, item)
	return Args{
		"item": item.String(), "needs": capacity.FormatNeeds(x.Needs), "hours-week": figure(x.HoursWeek),
		"hours-day": figure(x.HoursDay), "travel": whole(x.Travel),
	}
}

func judgeArgs(d *Dossier, item journal.ID) Args {
	args := Args{"item": item.String()}
	j := judgementOf(d, item)
	if j.Given() {
		args["fit"], args["reason"] = string(j.Verdict), j.Reason
	}
	return args
}

func profileArgs(d *Dossier) Args {
	p := d.Papers.Portrait
	return Args{
		"who": p.Who, "traits": p.Traits, "values": p.Values, "skills": p.Skills, "preferences": p.Preferences,
		"transport": p.Transport, "travel": whole(p.Travel), "drives": p.Drives, "qualities": p.Qualities,
		"experience": p.Experience, "education": p.Education,
		"certificates": profile.FormatCertificates(p.Certificates), "languages": p.Languages,
		"ambitions": p.Ambitions, "obstacles": p.Obstacles,
	}
}

func approachArgs(d *Dossier) Args {
	n := len(d.Course.Approach)
	if n == 0 {
		return Args{}
	}
	a := d.Course.Approach[n-1]
	return Args{"mode": string(a.Approach), "per-week": figure(a.PerWeek), "note": a.Note}
}
