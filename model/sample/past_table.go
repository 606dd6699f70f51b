package sample

import (
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// fate is how a trajectory of the past went: what is the same for all that went that way.
type fate struct {
	group    track.Group
	elements []dossier.Effort
	goals    []dossier.Reached // empty: nobody wrote down what became of it
	search   bool
	trial    pipeline.Kind // a place that is no placement; empty: none
	work     string
	benefit  string
	toets    string
	end      string
	results  []string
	marks    [2]float64 // of employee and employer; below zero: no answer, zero: not asked
	stayed   int        // the last month at which the work still was there; zero: nobody asked
}

// fates are the ways it went, about as often as they stand here. They are invented and prove nothing.
var fates = []fate{
	{track.Elsewhere, []dossier.Effort{dossier.Orienting, dossier.TrainApply, dossier.Searching}, []dossier.Reached{dossier.ReachedAll, dossier.ReachedAll}, true, "", "P1", "none", "", "completed", []string{"skills", "self-knowledge"}, [2]float64{8, 8}, 6},
	{track.OwnEmployer, []dossier.Effort{dossier.Coaching, dossier.Searching}, []dossier.Reached{dossier.ReachedAll}, true, "", "P3", "none", "", "completed", []string{"supported"}, [2]float64{8, 7.5}, 0},
	{track.SmallChances, []dossier.Effort{dossier.Activation, dossier.DayRhythm, dossier.Volunteer}, []dossier.Reached{dossier.ReachedPart, dossier.ReachedAll}, false, pipeline.Voluntary, "none", "wga-80-100", "approved", "waiting-period", []string{"activation", "voluntary", "supported"}, [2]float64{8.5, 7}, 0},
	{track.Elsewhere, []dossier.Effort{dossier.Orienting, dossier.Searching, dossier.WorkTrial}, []dossier.Reached{dossier.ReachedAll, dossier.ReachedPart}, true, pipeline.Experience, "P2", "below-35", "approved", "completed", []string{"skills"}, [2]float64{7.5, 8}, 3},
	{track.Elsewhere, []dossier.Effort{dossier.TrainApply, dossier.TrainSocial, dossier.Searching}, []dossier.Reached{dossier.ReachedPart, dossier.ReachedNot}, true, "", "none", "wga-35-80", "approved", "waiting-period", []string{"skills", "distance-same"}, [2]float64{7, -1}, 0},
	{track.OwnEmployer, []dossier.Effort{dossier.Coaching, dossier.Training}, []dossier.Reached{dossier.ReachedAll, ""}, false, "", "P4", "below-35", "approved", "completed", []string{"self-knowledge"}, [2]float64{7.5, 8}, 0},
	{track.SmallChances, []dossier.Effort{dossier.Activation, dossier.WorkTrial}, []dossier.Reached{dossier.ReachedPart}, true, pipeline.Experience, "none", "iva", "", "no-possibilities", []string{"activation"}, [2]float64{-1, 6.5}, 0},
	{track.Elsewhere, []dossier.Effort{dossier.Orienting, dossier.Training, dossier.Searching}, []dossier.Reached{dossier.ReachedAll}, true, "", "P1", "none", "approved", "completed", []string{"skills"}, [2]float64{9, 8.5}, 6},
	{track.Elsewhere, []dossier.Effort{dossier.Searching}, []dossier.Reached{dossier.ReachedNot}, true, "", "none", "wga-80-100", "sanction-substantive", "waiting-period", []string{"distance-same"}, [2]float64{6, 5.5}, 0},
	{track.OwnEmployer, []dossier.Effort{dossier.Coaching}, []dossier.Reached{dossier.ReachedAll}, true, "", "P3", "none", "", "completed", nil, [2]float64{8, 0}, 0},
	{"", []dossier.Effort{dossier.Coaching}, nil, false, "", "", "none", "", "moved", nil, [2]float64{}, 0},
}

// elementNames are what the elements of plans are called in the sample.
var elementNames = map[dossier.Effort]string{
	dossier.Activation: "dagelijks naar buiten, twee vaste afspraken per week", dossier.DayRhythm: "dagritme opbouwen",
	dossier.Volunteer: "twee ochtenden in het buurthuis", dossier.WorkTrial: "meelopen, twaalf uur per week",
	dossier.Training: "korte cursus administratie", dossier.TrainApply: "sollicitatietraining, zes keer",
	dossier.TrainSocial: "LinkedIn en netwerken", dossier.Orienting: "beroepentest en verkenning",
	dossier.Searching: "vacatures zoeken en brieven schrijven", dossier.Coaching: "gesprekken om de twee weken",
}

// aims are goals of the plans of the past.
var aims = []string{
	"passend werk voor 20 uur per week", "zelf kunnen vertellen wat er wel kan", "een cv en drie gerichte brieven",
}
