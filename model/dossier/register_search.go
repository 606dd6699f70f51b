package dossier

// searchActs are the acts on capacity, the person profile, the search profile and how one applies.
var searchActs = []Spec{}
