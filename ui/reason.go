package ui

import (
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/pane"
)

// reasonFor asks for the reason that passes a soft refusal, naming what is missing; ok is false for an act
// that takes no reason.
func reasonFor(a *App, t task, no *dossier.NotAllowed) (pane.Request, bool) {
	w := a.words()
	lines := []string{w.T("reason.missing")}
	for _, r := range no.Unmet {
		lines = append(lines, "  "+a.look.glyphs.Signs.Late+" "+w.Of("reason", string(r)))
	}
	if _, ok := withReason(t.act, "?"); !ok {
		return nil, false
	}
	return pane.Prompt{
		Title: w.T("reason.title"), Label: w.T("reason.label"), Lines: lines, Value: reasonOf(t.act),
		Recent: a.bench.reasons, Required: true,
		Then: func(reason string) pane.Request {
			again := t
			again.act, _ = withReason(t.act, reason)
			again.each = map[journal.ID]dossier.Act{}
			for id, own := range t.each {
				again.each[id], _ = withReason(own, reason)
			}
			return retold{again, reason}
		},
	}, true
}

// retold is the request to try an act again, now with a reason.
type retold struct {
	task   task
	reason string
}

// withReason gives an act a reason; ok is false when it has no room for one.
func withReason(act dossier.Act, reason string) (with dossier.Act, ok bool) {
	switch v := act.(type) {
	case dossier.EnterPhase:
		v.Reason = reason
		return v, true
	case dossier.StepApplication:
		v.Reason = reason
		return v, true
	case dossier.SnoozeAct:
		v.Reason = reason
		return v, true
	}
	return act, false
}

// reasonOf is the reason that an act has already, so that nobody types it twice.
func reasonOf(act dossier.Act) string {
	if v, ok := act.(dossier.SnoozeAct); ok {
		return v.Reason
	}
	return ""
}

// remember keeps a typed reason to pick from the next time, newest first.
func (b *bench) remember(reason string) {
	out := []string{reason}
	for _, r := range b.reasons {
		if r != reason && len(out) < 6 {
			out = append(out, r)
		}
	}
	b.reasons = out
}
