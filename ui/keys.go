package ui

import (
	"slices"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
)

// keys are the tables by which a key becomes something done, made once.
type keys struct {
	*action.Router
	own     map[action.ID]handler            // the program's own actions
	copies  map[action.ID]copied             // what goes to the clipboard
	screens map[action.ID]pane.Name          // where screen keys lead
	footer  map[action.Scope][]action.Action // those with a place in the footer, the weightiest first
	info    map[action.ID]action.Action
	all     []action.Action // as the coach has them
	wishes  action.Wishes   // what keys.toml asks for
	refused []string        // what of it was refused, in words, until it has been told
	broken  bool            // keys.toml cannot be read: nothing is written over it
}

func newKeys(all []action.Action) keys {
	k := keys{
		all:    all,
		Router: action.NewRouter(all), own: handlers(), copies: copies(), screens: screens(),
		footer: map[action.Scope][]action.Action{}, info: map[action.ID]action.Action{},
	}
	for _, act := range all {
		k.info[act.ID] = act
		if act.Weight > 0 {
			k.footer[act.Scope] = append(k.footer[act.Scope], act)
		}
	}
	for _, list := range k.footer {
		slices.SortStableFunc(list, func(x, y action.Action) int { return y.Weight - x.Weight })
	}
	return k
}
