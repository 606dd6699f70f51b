package cli

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
)

// searchJSON is who the person is, how one applies, and what fits.
type searchJSON struct {
	Profile  profileJSON     `json:"profile"`
	Versions []versionJSON   `json:"versions"`
	Reported []reportedJSON  `json:"reported_changes"`
	Approach []agreementJSON `json:"approach"`
	Rhythm   rhythmJSON      `json:"rhythm"`
	Fits     []fitJSON       `json:"fits"`
}

type profileJSON struct {
	Who          *string           `json:"who"`
	Traits       *string           `json:"traits"`
	Values       *string           `json:"values"`
	Drives       *string           `json:"drives"`
	Qualities    *string           `json:"qualities"`
	Skills       *string           `json:"skills"`
	Experience   *string           `json:"experience"`
	Education    *string           `json:"education"`
	Certificates []certificateJSON `json:"certificates"`
	Languages    *string           `json:"languages"`
	Preferences  *string           `json:"preferences"`
	Ambitions    *string           `json:"ambitions"`
	Obstacles    *string           `json:"obstacles"`
	meansJSON
}

// meansJSON is how the person travels, and what the profile still misses.
type meansJSON struct {
	Transport *string  `json:"transport"`
	Travel    *int     `json:"travel"`
	Missing   []string `json:"missing"`
}

type certificateJSON struct {
	Name  string     `json:"name"`
	Until civil.Date `json:"until"`
}

type versionJSON struct {
	Item        journal.ID    `json:"item"`
	Kind        profile.Paper `json:"kind"`
	Version     string        `json:"version"`
	On          civil.Date    `json:"on"`
	Application *journal.ID   `json:"application"`
	Note        *string       `json:"note"`
}

type reportedJSON struct {
	Item     journal.ID        `json:"item"`
	On       civil.Date        `json:"on"`
	By       string            `json:"by"`
	Sense    capacity.Sense    `json:"sense"`
	Effects  []capacity.Effect `json:"effects"`
	Answered bool              `json:"answered"`
}

type agreementJSON struct {
	Mode    pipeline.Approach `json:"mode"`
	PerWeek *float64          `json:"per_week"`
	On      civil.Date        `json:"on"`
	Note    *string           `json:"note"`
}

type rhythmJSON struct {
	Agreed *float64   `json:"agreed_per_week"`
	Real   float64    `json:"real_per_week"`
	From   civil.Date `json:"from"`
	Weeks  []int      `json:"weeks"`
}

type demandJSON struct {
	Needs     []capacity.Need `json:"needs"`
	HoursWeek *float64        `json:"hours_week"`
	HoursDay  *float64        `json:"hours_day"`
	Travel    *int            `json:"travel"`
}

type judgementJSON struct {
	Verdict capacity.Verdict `json:"verdict"`
	Reason  *string          `json:"reason"`
	On      civil.Date       `json:"on"`
	Against *journal.ID      `json:"against"`
}

type fitJSON struct {
	Item     journal.ID         `json:"item"`
	Of       string             `json:"of"` // direction or application
	Verdict  capacity.Verdict   `json:"verdict"`
	Computed capacity.Verdict   `json:"computed"`
	Judged   *judgementJSON     `json:"judged"`
	Outdated bool               `json:"outdated"`
	Against  *journal.ID        `json:"against"`
	Expired  bool               `json:"expired"`
	Rubrics  map[string]*string `json:"rubrics"`
	Blocking *partJSON          `json:"blocking"`
}

type partJSON struct {
	Rubric   *capacity.Rubric   `json:"rubric"`
	Item     *capacity.Item     `json:"item"`
	Aspect   capacity.Aspect    `json:"aspect"`
	Strength *capacity.Strength `json:"strength"`
	Level    capacity.Level     `json:"level"`
	Asked    *float64           `json:"asked"`
	Able     *float64           `json:"able"`
	From     civil.Date         `json:"from"`
}

type differenceJSON struct {
	Aspect capacity.Aspect  `json:"aspect"`
	Rubric *capacity.Rubric `json:"rubric"`
	Item   *capacity.Item   `json:"item"`
	Was    *string          `json:"was"`
	Now    *string          `json:"now"`
	Sense  capacity.Sense   `json:"sense"`
}

// rhythmWeeks is how far back the rhythm of applying is counted.
const rhythmWeeks = 8

func searchDocument(d *dossier.Dossier, day civil.Date) searchJSON {
	r := pipeline.RhythmOf(d.Applications, d.Course.Agreed(day), day, rhythmWeeks)
	return searchJSON{
		Profile: profileDocument(d.Papers.Portrait),
		Versions: each(d.Papers.Versions, func(v profile.Version) versionJSON {
			return versionJSON{v.ID, v.Kind, v.Name, v.On, known(v.Application), known(v.Note)}
		}),
		Reported: each(d.Papers.Reported, func(x capacity.Reported) reportedJSON {
			return reportedJSON{
				x.ID, x.On, string(x.By), x.Sense, append([]capacity.Effect{}, x.Effects...),
				x.Answered(d.Papers.Assessments),
			}
		}),
		Approach: each(d.Course.Approach, func(a pipeline.Agreement) agreementJSON {
			return agreementJSON{a.Approach, known(a.PerWeek), a.On, known(a.Note)}
		}),
		Rhythm: rhythmJSON{known(r.Agreed), r.Real(), r.From, append([]int{}, r.Weeks...)},
		Fits:   each(dossier.Fittings(d, day), fitDocument),
	}
}

func profileDocument(p profile.Portrait) profileJSON {
	return profileJSON{
		Who: known(p.Who), Traits: known(p.Traits), Values: known(p.Values), Drives: known(p.Drives),
		Qualities: known(p.Qualities), Skills: known(p.Skills), Experience: known(p.Experience),
		Education: known(p.Education), Languages: known(p.Languages), Preferences: known(p.Preferences),
		Ambitions: known(p.Ambitions), Obstacles: known(p.Obstacles),
		Certificates: each(p.Certificates, func(c profile.Certificate) certificateJSON {
			return certificateJSON{c.Name.String(), c.Until}
		}),
		meansJSON: meansJSON{
			Transport: known(p.Transport), Travel: known(p.Travel), Missing: append([]string{}, p.Missing()...),
		},
	}
}

func demandDocument(x capacity.Demand) *demandJSON {
	if x.IsZero() {
		return nil
	}
	return &demandJSON{
		append([]capacity.Need{}, x.Needs...), known(x.HoursWeek), known(x.HoursDay), known(x.Travel),
	}
}

func judgementDocument(j capacity.Judgement) *judgementJSON {
	if !j.Given() && j.Reason == "" {
		return nil
	}
	return &judgementJSON{j.Verdict, known(j.Reason), j.On, known(j.Against)}
}

func fitDocument(f dossier.Fitting) fitJSON {
	doc := fitJSON{
		Item: f.Item, Of: "direction", Verdict: f.Verdict(), Computed: f.Match.Verdict,
		Judged: judgementDocument(f.Judged), Outdated: f.Outdated(), Against: known(f.Match.Against),
		Expired: f.Match.Expired, Rubrics: map[string]*string{},
	}
	if f.Application {
		doc.Of = "application"
	}
	for _, r := range capacity.Rubrics() {
		doc.Rubrics[string(r)] = known(string(f.Match.Of(r)))
	}
	if p, ok := f.Match.Blocking(); ok {
		doc.Blocking = &partJSON{
			known(p.Rubric), known(p.Item), p.Aspect, known(p.Strength), p.Level, known(p.Asked), known(p.Able),
			p.From,
		}
	}
	return doc
}

// rubricTexts are what a document says by rubric; all six stand in it.
func rubricTexts(a capacity.Assessment) map[string]*string {
	texts := map[string]*string{}
	for _, r := range capacity.Rubrics() {
		texts[string(r)] = known(a.Rubrics[r])
	}
	return texts
}

// changesOf are what each document changes from the one before it.
func changesOf(series []capacity.Assessment, at int) []differenceJSON {
	if at == 0 {
		return []differenceJSON{}
	}
	return each(capacity.Compare(series[at-1], series[at]), func(x capacity.Difference) differenceJSON {
		return differenceJSON{x.Aspect, known(x.Rubric), known(x.Item), known(x.Was), known(x.Now), x.Sense}
	})
}
