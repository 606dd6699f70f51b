package sheet

import (
	"slices"
	"strings"

	"spoorboek/model/dossier"
)

// outcomeWord is a piece of text, folded, and what it says on the axes of an outcome.
type outcomeWord struct {
	folded string
	says   dossier.Outcome
}

// outcomeWords are looked for inside a free text, all that match; on each axis the first one counts.
var outcomeWords = []outcomeWord{
	{"detacher", dossier.Outcome{Work: "P2", End: "completed"}},
	{"andereigenwerkgever", dossier.Outcome{Work: "P4", End: "completed"}},
	{"anderwerkeigenwerkgever", dossier.Outcome{Work: "P4", End: "completed"}},
	{"aangepastwerk", dossier.Outcome{Work: "P4", End: "completed"}},
	{"eigenwerk", dossier.Outcome{Work: "P3", End: "completed"}},
	{"ownwork", dossier.Outcome{Work: "P3", End: "completed"}},
	{"zelfstandig", dossier.Outcome{Work: "P5", End: "completed"}},
	{"eigenbedrijf", dossier.Outcome{Work: "P5", End: "completed"}},
	{"nietgeplaatst", dossier.Outcome{Work: "none"}},
	{"geenplaatsing", dossier.Outcome{Work: "none"}},
	{"geplaatst", dossier.Outcome{Work: "P1", End: "completed"}},
	{"nieuwewerkgever", dossier.Outcome{Work: "P1", End: "completed"}},
	{"anderewerkgever", dossier.Outcome{Work: "P1", End: "completed"}},
	{"newemployer", dossier.Outcome{Work: "P1", End: "completed"}},
	{"wga80", dossier.Outcome{Benefit: "wga-80-100", End: "waiting-period"}},
	{"wga35", dossier.Outcome{Benefit: "wga-35-80", End: "waiting-period"}},
	{"iva", dossier.Outcome{Benefit: "iva", End: "waiting-period"}},
	{"wiaaangevraagd", dossier.Outcome{Benefit: "applied", End: "waiting-period"}},
	{"wiaaanvraag", dossier.Outcome{Benefit: "applied", End: "waiting-period"}},
	{"geenwia", dossier.Outcome{Benefit: "none"}},
	{"wia", dossier.Outcome{Benefit: "unknown", End: "waiting-period"}},
	{"aow", dossier.Outcome{End: "aow"}},
	{"gbm", dossier.Outcome{End: "no-possibilities"}},
	{"geenbenutbare", dossier.Outcome{End: "no-possibilities"}},
	{"verhuis", dossier.Outcome{End: "moved"}},
	{"eindecontract", dossier.Outcome{End: "contract"}},
	{"eindedienstverband", dossier.Outcome{End: "contract"}},
	{"overleden", dossier.Outcome{End: "deceased"}},
	{"gestopt", dossier.Outcome{End: "other"}},
	{"vrijwillig", dossier.Outcome{Results: []string{"voluntary"}}},
	{"voluntary", dossier.Outcome{Results: []string{"voluntary"}}},
	{"activering", dossier.Outcome{Results: []string{"activation"}}},
	{"loonsanctie", dossier.Outcome{Toets: "unknown"}},
}

// outcomeOf reads what came of a trajectory from free text; the text itself is kept beside it. A word inside
// a longer one ("iva" in "privacy") only counts at the beginning of a word.
func outcomeOf(text string) (o dossier.Outcome, known bool) {
	folded := foldWords(text)
	for _, w := range outcomeWords {
		if !strings.Contains(folded, " "+w.folded) && !strings.Contains(joinWords(folded), w.folded) {
			continue
		}
		if len(w.folded) <= 4 && !strings.Contains(folded, " "+w.folded) {
			continue
		}
		known = true
		merge(&o, w.says)
	}
	if o.Work == "" && o.Benefit != "" {
		o.Work = "none"
	}
	return o, known
}

// foldWords folds each word and puts a space before it.
func foldWords(text string) string {
	var b strings.Builder
	for _, w := range strings.Fields(text) {
		b.WriteString(" " + fold(w))
	}
	return b.String()
}

func joinWords(folded string) string { return strings.ReplaceAll(folded, " ", "") }

func merge(o *dossier.Outcome, more dossier.Outcome) {
	for _, axis := range []struct {
		is  *string
		new string
	}{{&o.Work, more.Work}, {&o.Benefit, more.Benefit}, {&o.Toets, more.Toets}, {&o.End, more.End}} {
		if *axis.is == "" {
			*axis.is = axis.new
		}
	}
	for _, r := range more.Results {
		if !slices.Contains(o.Results, r) {
			o.Results = append(o.Results, r)
		}
	}
}

// outcomeName writes an outcome that no sheet worded.
func outcomeName(o dossier.Outcome) string {
	var parts []string
	for _, n := range []struct{ code, name string }{
		{"P1", "geplaatst nieuwe werkgever"}, {"P2", "detachering"}, {"P3", "eigen werk hervat"},
		{"P4", "aangepast werk"}, {"P5", "zelfstandig"},
	} {
		if o.Work == n.code {
			parts = append(parts, n.name)
		}
	}
	for _, n := range []struct{ code, name string }{
		{"iva", "IVA"}, {"wga-80-100", "WGA 80-100"}, {"wga-35-80", "WGA 35-80"}, {"applied", "WIA aangevraagd"},
		{"none", "geen WIA"}, {"unknown", "WIA"},
	} {
		if o.Benefit == n.code {
			parts = append(parts, n.name)
		}
	}
	if slices.Contains(o.Results, "voluntary") {
		parts = append(parts, "vrijwilligerswerk gestart")
	}
	if o.Work == "none" && len(parts) == 0 {
		parts = append(parts, "geen plaatsing")
	}
	return strings.Join(parts, "; ")
}
