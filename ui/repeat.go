package ui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/track"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/dialog"
)

// repeat remembers the last action that changed something with the answers it was given, so that "." can do
// the same on another line: the action runs again and its questions are answered as before.
type repeat struct {
	draft  script // being recorded
	last   script // finished: an act was written
	replay *script
}

// script is an action and the answers to its questions, in order.
type script struct {
	id      action.ID
	answers []any // dialog.Result, civil.Date, formValues
	at      int
}

// formValues are the values with which a form was saved.
type formValues map[string]string

// begin starts recording an action.
func (r *repeat) begin(id action.ID) {
	if r.replay == nil {
		r.draft = script{id: id}
	}
}

// lapse ends a repetition that came to nothing: the coach pressed the next key, and what that asks is hers to
// answer.
func (r *repeat) lapse() { r.replay = nil }

// answer records what was answered.
func (r *repeat) answer(a any) {
	if r.replay == nil {
		r.draft.answers = append(r.draft.answers, a)
	}
}

// stop drops what was being recorded or replayed.
func (r *repeat) stop() { r.draft, r.replay = script{}, nil }

// wrote says that the recorded action reached the disk: this is what "." repeats.
func (r *repeat) wrote() {
	if r.replay == nil && r.draft.id != "" {
		r.last, r.draft = r.draft, script{}
	}
	r.replay = nil
}

func (r *repeat) running() bool { return r.replay != nil }

// repeatLast does the last action once more on what is chosen now.
func repeatLast(a *App) tea.Cmd {
	if a.repeat.last.id == "" {
		return nil
	}
	if ok, why := a.can(a.repeat.last.id); !ok {
		a.say(pane.Toast{Text: cmp.Or(why, elsewhere(a, action.Repeat)), Kind: pane.Warn})
		return nil
	}
	run := a.repeat.last
	run.at = 0
	a.repeat.replay = &run
	return carry(a, run.id)
}

// repeatable tells which of the program's own actions "." does again; those of a pane it all does.
func repeatable(a *App, id action.ID) bool {
	_, own := a.keys.own[id]
	_, screen := a.keys.screens[id]
	_, copies := a.keys.copies[id]
	return id == action.Pin || !own && !screen && !copies
}

// replayAnswer answers a question of a repeated action as before. A question that was not asked then ends
// the repetition and is asked.
func replayAnswer(a *App, req pane.Request, from pane.Name) (tea.Cmd, bool) {
	run := a.repeat.replay
	if run == nil {
		return nil, false
	}
	if f, is := req.(pane.Form); is && run.at < len(run.answers) {
		values, ok := run.answers[run.at].(formValues)
		if ok {
			run.at++
			return submit(a, f, values, from), true
		}
	}
	next, known := run.next(req)
	if !known {
		if question(req) {
			a.repeat.stop()
		}
		return nil, false
	}
	return a.ask(next, from), true
}

// next gives the request that follows a question when it has been answered before.
func (s *script) next(req pane.Request) (pane.Request, bool) {
	if s.at >= len(s.answers) {
		return nil, false
	}
	res, _ := s.answers[s.at].(dialog.Result)
	switch r := req.(type) {
	case pane.PhasePopup:
		to, ok := s.answers[s.at].(track.Phase)
		if !ok {
			return nil, false
		}
		s.at++
		return pane.Do{Dossiers: r.Dossiers, Act: dossier.EnterPhase{To: to}}, true
	case pane.DatePopup:
		day, ok := s.answers[s.at].(civil.Date)
		if !ok {
			return nil, false
		}
		s.at++
		return r.Then(day), true
	case pane.Prompt:
		s.at++
		return r.Then(res.Text), true
	case pane.Choice:
		if res.Index >= len(r.Options) {
			return nil, false
		}
		s.at++
		return r.Then(res.Index), true
	case pane.Ask:
		s.at++
		return pressed(r)(res), true
	}
	return nil, false
}

func question(req pane.Request) bool {
	switch req.(type) {
	case pane.Form, pane.DatePopup, pane.Prompt, pane.Choice, pane.Ask, pane.PhasePopup:
		return true
	}
	return false
}
