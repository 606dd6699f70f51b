package robot

// timers are a heap by time.
type timers []timer

// Len is how many wait.
func (t timers) Len() int { return len(t) }

// Less puts the earliest first.
func (t timers) Less(i, j int) bool {
	if t[i].at.Equal(t[j].at) {
		return t[i].n < t[j].n
	}
	return t[i].at.Before(t[j].at)
}

// Swap changes two.
func (t timers) Swap(i, j int) { t[i], t[j] = t[j], t[i] }

// Push adds one.
func (t *timers) Push(x any) { *t = append(*t, x.(timer)) }

// Pop takes the last one off.
func (t *timers) Pop() any {
	old := *t
	last := old[len(old)-1]
	*t = old[:len(old)-1]
	return last
}
