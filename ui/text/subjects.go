package text

// subjects lists every table of the catalogue.
func subjects() [][]entry {
	return [][]entry{
		wordsUnlock,
	}
}
