package dossier

import (
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
)

// ProfileStated is a patch of the person profile.
type ProfileStated struct {
	Who          Change[plain.Text]            `json:"who,omitzero"`
	Traits       Change[plain.Text]            `json:"traits,omitzero"`
	Values       Change[plain.Text]            `json:"values,omitzero"`
	Skills       Change[plain.Text]            `json:"skills,omitzero"`
	Preferences  Change[plain.Text]            `json:"preferences,omitzero"`
	Transport    Change[plain.Text]            `json:"transport,omitzero"`
	Travel       Change[int]                   `json:"travel,omitzero"` // minutes one way
	Drives       Change[plain.Text]            `json:"drives,omitzero"`
	Qualities    Change[plain.Text]            `json:"qualities,omitzero"`
	Experience   Change[plain.Text]            `json:"experience,omitzero"`
	Education    Change[plain.Text]            `json:"education,omitzero"`
	Certificates Change[[]profile.Certificate] `json:"certificates,omitzero"`
	Languages    Change[plain.Text]            `json:"languages,omitzero"`
	Ambitions    Change[plain.Text]            `json:"ambitions,omitzero"`
	Obstacles    Change[plain.Text]            `json:"obstacles,omitzero"`
}

// Kind returns "profile.stated".
func (ProfileStated) Kind() journal.Kind { return "profile.stated" }

func (f ProfileStated) apply(r *replayer, _ *journal.Entry) {
	p := &r.d.Papers.Portrait
	setText(r, "profile.who", &p.Who, f.Who)
	setText(r, "profile.traits", &p.Traits, f.Traits)
	setText(r, "profile.values", &p.Values, f.Values)
	setText(r, "profile.skills", &p.Skills, f.Skills)
	setText(r, "profile.preferences", &p.Preferences, f.Preferences)
	setText(r, "profile.transport", &p.Transport, f.Transport)
	set(r, "profile.travel", &p.Travel, f.Travel)
	setText(r, "profile.drives", &p.Drives, f.Drives)
	setText(r, "profile.qualities", &p.Qualities, f.Qualities)
	setText(r, "profile.experience", &p.Experience, f.Experience)
	setText(r, "profile.education", &p.Education, f.Education)
	set(r, "profile.certificates", &p.Certificates, f.Certificates)
	setText(r, "profile.languages", &p.Languages, f.Languages)
	setText(r, "profile.ambitions", &p.Ambitions, f.Ambitions)
	setText(r, "profile.obstacles", &p.Obstacles, f.Obstacles)
}

// PaperVersioned is a version of the cv or of a letter, of the day of its entry.
type PaperVersioned struct {
	Paper       profile.Paper `json:"paper"`
	Name        plain.Text    `json:"name"` // "3", "v2 kort"
	Application journal.ID    `json:"application,omitzero"`
	Note        plain.Text    `json:"note,omitzero"`
}

// Kind returns "paper.versioned".
func (PaperVersioned) Kind() journal.Kind { return "paper.versioned" }

func (f PaperVersioned) apply(r *replayer, e *journal.Entry) {
	r.keep(e.ID, sortVersion, len(r.d.Papers.Versions))
	r.d.Papers.Versions = append(r.d.Papers.Versions, profile.Version{
		ID: e.ID, Kind: f.Paper, Name: f.Name.String(), On: e.On, Application: f.Application, Note: f.Note.String(),
	})
}

// ApproachAgreed is what coach and employee agreed on applying, from the day of its entry.
type ApproachAgreed struct {
	Mode    pipeline.Approach `json:"mode"`
	PerWeek float64           `json:"per_week,omitzero"`
	Note    plain.Text        `json:"note,omitzero"`
}

// Kind returns "approach.agreed".
func (ApproachAgreed) Kind() journal.Kind { return "approach.agreed" }

func (f ApproachAgreed) apply(r *replayer, e *journal.Entry) {
	r.backfill("approach", e)
	r.d.Course.Approach = append(r.d.Course.Approach, pipeline.Agreement{
		Approach: f.Mode, PerWeek: f.PerWeek, On: e.On, Note: f.Note.String(),
	})
	r.touch("approach", journal.ID{}, f)
}
