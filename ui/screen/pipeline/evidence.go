package pipeline

// reminders are the applications that wait for a call, by the day of it: the nearest first.
func (v saying) reminders() []string {
	var lines []string
	for _, k := range v.board.order {
		if !k.Due.IsZero() {
			lines = append(lines, v.sign(k)+" "+v.env.Words.Day(k.Due, v.today)+"  "+v.title(k))
		}
	}
	return lines
}

// proof tells of how many sent applications the evidence is kept, and names those that lack it.
func (v saying) proof() []string {
	w, sent, kept := v.env.Words, 0, 0
	var lacking []string
	for _, k := range v.board.order {
		a := v.board.app(k)
		if farOf(a, v.today) < Sent {
			continue
		}
		sent++
		if a.Evidence != "" {
			kept++
			continue
		}
		lacking = append(lacking, w.F("pipeline.proof.lacks", v.title(k)))
	}
	if sent == 0 {
		return nil
	}
	return append([]string{w.F("pipeline.proof.count", sent, kept)}, lacking...)
}
