package dossier

import (
	"slices"
	"strings"
)

// acts are all acts, in the order in which a list of them reads well.
var acts = slices.Concat(
	agendaActs, courseActs, momentActs, applicationActs, paperActs, reportActs, searchActs, recordActs(),
	caseActs, dossierActs,
)

// Acts returns every act: its name, what it takes and how it is made.
func Acts() []Spec { return slices.Clone(acts) }

// SpecOf finds an act by its name.
func SpecOf(name string) (Spec, bool) {
	at := slices.IndexFunc(acts, func(s Spec) bool { return s.Name == name })
	if at < 0 {
		return Spec{}, false
	}
	return acts[at], true
}

// made completes a spec: its parameters, and how the checked values become the act.
func (s Spec) made(build func(values) Act, params ...Param) Spec {
	s.Params, s.Make = params, making(params, build)
	return s
}

func line(key string) Param  { return Param{Key: key, Kind: LineValue} }
func prose(key string) Param { return Param{Key: key, Kind: ProseValue} }
func date(key string) Param  { return Param{Key: key, Kind: DayValue} }
func clock(key string) Param { return Param{Key: key, Kind: ClockValue} }
func path(key string) Param  { return Param{Key: key, Kind: PathValue} }
func count(key string) Param { return Param{Key: key, Kind: CountValue} }
func hours(key string) Param { return Param{Key: key, Kind: NumberValue} }
func flag(key string) Param  { return Param{Key: key, Kind: FlagValue} }

// now is a day that is today unless another is given.
func now(key string) Param { return Param{Key: key, Kind: DayValue, Default: DefaultToday} }

func choice(key string, choices ...string) Param {
	return Param{Key: key, Kind: ChoiceValue, Choices: choices}
}

func word(key string, choices ...string) Param {
	return Param{Key: key, Kind: WordValue, Choices: choices}
}

func several(key string, choices ...string) Param {
	return Param{Key: key, Kind: SetValue, Choices: choices}
}

// item names an item of one of some sorts.
func item(key string, of ...string) Param {
	return Param{Key: key, Kind: ItemValue, Of: strings.Join(of, " ")}
}

func (p Param) required() Param {
	p.Required = true
	return p
}

func (p Param) hidden() Param {
	p.Hidden = true
	return p
}

func (p Param) subject() Param {
	p.Subject = true
	return p
}

func (p Param) standard(value string) Param {
	p.Default = value
	return p
}
