package action

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wishes are the keys a coach wants, by the id of the action; an empty list leaves the action without a key:
// palette and menu still do it. Keys are written as in the register: "c", "ctrl+d", "f5", "g a".
type Wishes map[ID][]string

// Reason is why a wish is refused; the catalogue has its words under "keys.refused.".
type Reason string

// The reasons.
const (
	// UnknownAction: there is no action of that id.
	UnknownAction Reason = "unknown"
	// FixedKey: j k h l Esc Enter ? and : stay where they are, so that there is always a way out.
	FixedKey Reason = "fixed"
	// LostKey: terminals, tmux or European keyboards do not send it, or send something else.
	LostKey Reason = "lost"
	// NoKey: not the name of a key.
	NoKey Reason = "no-key"
	// LetterOnly: where text is typed, a letter is text.
	LetterOnly Reason = "letter"
	// TakenKey: another action has it in the same place.
	TakenKey Reason = "taken"
	// HiddenKey: it begins a chord of another action, or its chord begins with another's key.
	HiddenKey Reason = "hidden"
)

// Refusal is a wish that was not granted; the action keeps the keys it had. Other is the action in the way.
type Refusal struct {
	ID    ID
	Key   string
	Why   Reason
	Other ID
}

// fixedKeys are never given to another action nor taken from their own.
func fixedKeys() []string { return []string{"j", "k", "h", "l", "esc", "enter", "?", ":"} }

// Remap grants the wishes that are safe. What two wishes want of each other (a swap) is judged after both; an
// action whose wish is refused keeps its own keys, and that is judged again.
func Remap(all []Action, wishes Wishes) ([]Action, []Refusal) {
	granted := Wishes{}
	var refused []Refusal
	for _, id := range wishes.ids() {
		if r, bad := unfit(all, id, wishes[id]); bad {
			refused = append(refused, r)
			continue
		}
		granted[id] = wishes[id]
	}
	for {
		out := with(all, granted)
		r, clash := firstClash(out, granted)
		if !clash {
			return out, refused
		}
		refused = append(refused, r)
		delete(granted, r.ID)
	}
}

// ids are the actions with a wish, in a fixed order, so that the same file gives the same refusals.
func (w Wishes) ids() []ID {
	ids := make([]ID, 0, len(w))
	for id := range w {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func with(all []Action, granted Wishes) []Action {
	out := slices.Clone(all)
	for i := range out {
		if k, ok := granted[out[i].ID]; ok {
			out[i].Keys = slices.Clone(k)
		}
	}
	return out
}

// unfit tells what is wrong with a wish by itself.
func unfit(all []Action, id ID, wanted []string) (Refusal, bool) {
	at := slices.IndexFunc(all, func(a Action) bool { return a.ID == id })
	if at < 0 {
		return Refusal{ID: id, Why: UnknownAction}, true
	}
	act := all[at]
	for _, k := range fixedKeys() {
		if slices.Contains(act.Keys, k) && !slices.Contains(wanted, k) {
			return Refusal{ID: id, Key: k, Why: FixedKey, Other: id}, true
		}
		if slices.Contains(wanted, k) && !slices.Contains(act.Keys, k) {
			return Refusal{ID: id, Key: k, Why: FixedKey, Other: owner(all, k)}, true
		}
	}
	for _, k := range wanted {
		if slices.Contains(act.Keys, k) {
			continue
		}
		if why, bad := misnamed(k, act.Scope); bad {
			return Refusal{ID: id, Key: k, Why: why}, true
		}
	}
	return Refusal{}, false
}

func owner(all []Action, key string) ID {
	for _, a := range all {
		if a.Scope == Normal && slices.Contains(a.Keys, key) {
			return a.ID
		}
	}
	return ""
}

// misnamed tells why a name is no key, or none that can be relied on.
func misnamed(key string, scope Scope) (Reason, bool) {
	first, second, chord := strings.Cut(key, " ")
	if chord {
		if scope != Normal {
			return NoKey, true
		}
		if !letter(first) || !letter(second) {
			return NoKey, true
		}
	}
	for _, k := range strings.Fields(key) {
		if why, bad := badKey(k); bad {
			return why, true
		}
	}
	if first == "" {
		return NoKey, true
	}
	if scope == Typing || scope == Pick || scope == Lock {
		if utf8.RuneCountInString(key) == 1 || key == "space" {
			return LetterOnly, true
		}
	}
	return "", false
}

func letter(k string) bool { return utf8.RuneCountInString(k) == 1 }

// badKey judges one key press by its name.
func badKey(k string) (Reason, bool) {
	if letter(k) {
		r, _ := utf8.DecodeRuneInString(k)
		if strings.ContainsRune("`~^'\"[]{}|\\@#", r) || r > unicode.MaxASCII {
			return LostKey, true
		}
		return NoKey, !unicode.IsGraphic(r) || r == ' '
	}
	if strings.Contains(k, "alt+") || strings.Contains(k, "super+") || strings.Contains(k, "meta+") {
		return LostKey, true
	}
	if rest, ok := strings.CutPrefix(k, "ctrl+"); ok && letter(rest) {
		return ctrlKey(rest)
	}
	bare := strings.TrimPrefix(strings.TrimPrefix(k, "ctrl+"), "shift+")
	if bare != k && (bare == "enter" || bare == "space" || bare == "backspace" || bare == "esc") {
		return LostKey, true
	}
	return NoKey, !slices.Contains(namedKeys(), bare)
}

// ctrlKey judges Ctrl with a letter: some are other keys in disguise, some are the terminal's own.
func ctrlKey(rest string) (Reason, bool) {
	switch {
	case strings.Contains("hijm[@^_", rest):
		return LostKey, true
	case strings.Contains("cqs", rest): // quit, and the flow control of old terminals
		return LostKey, true
	}
	return NoKey, rest < "a" || rest > "z"
}

func namedKeys() []string {
	return []string{
		"tab", "space", "home", "end", "pgup", "pgdown", "delete", "insert", "backspace",
		"up", "down", "left", "right",
		"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
	}
}

// place is where a key counts.
type place struct {
	scope Scope
	key   string
}

// firstClash finds a granted wish that is in another action's way, in the order of the ids.
func firstClash(all []Action, granted Wishes) (Refusal, bool) {
	holders := map[place][]ID{}
	for _, a := range all {
		for _, k := range a.Keys {
			holders[place{a.Scope, k}] = append(holders[place{a.Scope, k}], a.ID)
		}
	}
	for _, id := range granted.ids() {
		act := all[slices.IndexFunc(all, func(a Action) bool { return a.ID == id })]
		for _, k := range act.Keys {
			if r, clash := inTheWay(all, holders, act, k); clash {
				return r, true
			}
		}
	}
	return Refusal{}, false
}

func inTheWay(all []Action, holders map[place][]ID, act Action, k string) (Refusal, bool) {
	for _, other := range holders[place{act.Scope, k}] {
		if other != act.ID {
			return Refusal{act.ID, k, TakenKey, other}, true
		}
	}
	if first, _, chord := strings.Cut(k, " "); chord {
		for _, other := range holders[place{act.Scope, first}] {
			return Refusal{act.ID, k, HiddenKey, other}, true
		}
		return Refusal{}, false
	}
	for _, a := range all {
		for _, other := range a.Keys {
			if first, _, chord := strings.Cut(other, " "); chord && first == k && a.Scope == act.Scope {
				return Refusal{act.ID, k, HiddenKey, a.ID}, true
			}
		}
	}
	return Refusal{}, false
}
