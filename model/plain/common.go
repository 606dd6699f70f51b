package plain

// Common is how all of some texts begin, at a whole letter; nothing when there are none.
func Common(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	same := texts[0]
	for _, t := range texts[1:] {
		same = same[:together(same, t)]
	}
	return same
}

// together is how many bytes two texts have in common at their beginning, up to a whole letter.
func together(a, b string) int {
	letters := []rune(b)
	n := 0
	for at, r := range a {
		if n >= len(letters) || letters[n] != r {
			return at
		}
		n++
	}
	return len(a)
}
