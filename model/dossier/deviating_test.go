package dossier_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/wvp"
)

func TestADeviatingDateIsNoReasonToAskForWhatWasDone(t *testing.T) {
	tests := map[string]struct {
		code wvp.Code
		act  string
		args dossier.Args
	}{
		"spoor 2 started": {wvp.SecondTrackStart, "assign", dossier.Args{"start": "20-11-2026"}},
		"a plan of action came in": {wvp.ActionPlan, "document",
			dossier.Args{"kind": dossier.DocAction, "on": "20-11-2026"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			k := newDesk(t)
			k.do("moment", dossier.Args{"code": string(tt.code), "moved": "1-12-2026", "reason": "in overleg"})
			k.do(tt.act, tt.args)
			s := k.dossier().Moment(tt.code, today)
			if s.Status != dossier.StatusDone || s.State.Done.String() != "2026-11-20" {
				t.Errorf("%v, done %v", s.Status, s.State.Done)
			}
		})
	}
}

func TestADeviatingDateCountsAfterNotApplicable(t *testing.T) {
	k := newDesk(t)
	code := string(wvp.FirstYearEvaluation)
	k.do("moment", dossier.Args{"code": code, "not-applicable": "true", "reason": "vergissing"})
	k.do("moment", dossier.Args{"code": code, "moved": "20-12-2026", "reason": "toch wel"})
	s := k.dossier().Moment(wvp.FirstYearEvaluation, today)
	if s.Status != dossier.StatusMoved || s.Due.String() != "2026-12-20" {
		t.Errorf("%v, due %v", s.Status, s.Due)
	}
}
