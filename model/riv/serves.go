package riv

import (
	"slices"

	"spoorboek/model/dossier"
)

// serves are the checks that read a document of a kind or count from its day, in the order of the list. A
// kind without a row is kept for other reasons than the RIV-toets.
var serves = map[string][]string{
	dossier.DocProblem:    {"C03", "C04", "C30"},
	dossier.DocAction:     {"C03", "C04", "C05", "C30"},
	dossier.DocAdjustment: {"C03", "C04", "C05", "C27"},
	dossier.DocAnalysis:   {"C27"},
	dossier.DocEvaluation: {"C05"},
	dossier.DocEJE:        {"C06", "C08", "C25"},
	dossier.DocExpert:     {"C09", "C15"},
	dossier.DocPlan:       {"C11", "C12"},
	dossier.DocPerson:     {"C12"},
	dossier.DocOpinion:    {"C22"},
	dossier.DocCurrent:    {"C30"},
	dossier.DocMedical:    {"C30"},
	dossier.DocFinal:      {"C30", "C32"},
	dossier.DocReport:     {"C32"},
	dossier.DocEmployee:   {"C31"},
}

// Serves returns the checks that a document of that kind serves, none for a kind that no check reads.
func Serves(kind string) []string { return slices.Clone(serves[kind]) }
