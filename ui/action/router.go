package action

// Router turns keys into actions and remembers the first half of a chord. The zero value knows no keys; see
// NewRouter.
type Router struct {
	keys    map[Scope]map[string]ID
	firsts  map[Scope]map[string][]Action
	pending string
}

// NewRouter makes a router of the actions' keys.
func NewRouter(actions []Action) *Router {
	r := &Router{keys: map[Scope]map[string]ID{}, firsts: map[Scope]map[string][]Action{}}
	for _, a := range actions {
		for _, k := range a.Keys {
			r.bind(a, k)
		}
	}
	return r
}

func (r *Router) bind(a Action, key string) {
	if r.keys[a.Scope] == nil {
		r.keys[a.Scope], r.firsts[a.Scope] = map[string]ID{}, map[string][]Action{}
	}
	r.keys[a.Scope][key] = a.ID
	if first, _, ok := (Action{Keys: []string{key}}).Chord(); ok {
		r.firsts[a.Scope][first] = append(r.firsts[a.Scope][first], a)
	}
}

// Press reads one key. It gives the action of the key or of the chord it completes; or, when the key begins a
// chord, the actions that may follow (for the which-key strip). ok is false when the key means nothing here:
// in Typing and Pick it is then text. A key that does not complete the pending chord drops the chord and
// means nothing.
func (r *Router) Press(key string, scope Scope) (id ID, chord []Action, ok bool) {
	if r.pending != "" {
		full := r.pending + " " + key
		r.pending = ""
		id, ok = r.keys[scope][full]
		return id, nil, ok
	}
	if chord = r.firsts[scope][key]; chord != nil {
		r.pending = key
		return "", chord, true
	}
	id, ok = r.keys[scope][key]
	return id, nil, ok
}

// Begins tells whether a key begins a chord of the coach's commands.
func (r *Router) Begins(key string) bool { return len(r.firsts[Normal][key]) > 0 }

// Pending is the first key of a chord that waits for its second; empty when none does.
func (r *Router) Pending() string { return r.pending }

// Cancel drops a pending chord: Esc, another screen, a lock.
func (r *Router) Cancel() { r.pending = "" }
