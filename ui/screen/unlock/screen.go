// Package unlock is what stands before the work: the lock that asks for the passphrase, and the set-up that
// makes a file on a new laptop. It shows no name and no number of any dossier. What it cannot do itself it
// asks with an Answer.
package unlock

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Answer is what the coach wants done; nil is nothing. It is one of the types below.
type Answer any

// Open asks to open the file with a secret: the passphrase or the recovery key. The taker clears it.
type Open struct{ Secret []byte }

// Make asks for a new file with a passphrase. The taker clears it.
type Make struct{ Passphrase []byte }

// Another asks for other words to offer.
type Another struct{}

// Second asks for a copy in a folder outside the laptop, where copies are kept from then on.
type Second struct{ Folder string }

// Renew asks to put a new passphrase in the place of the present one, or to renew all keys. The taker clears
// both.
type Renew struct{ Secret, Fresh []byte }

// Begin says that set-up is over: the work begins, with an import or with nothing.
type Begin struct{ Import bool }

// Demo asks to look around among invented dossiers.
type Demo struct{}

// Leave asks to quit.
type Leave struct{}

// Cause is why the lock is shown.
type Cause uint8

// The causes.
const (
	Start     Cause = iota // the program has just started
	Asked                  // the coach locked it
	Idle                   // nobody touched a key for too long
	Away                   // the laptop slept or the program was suspended
	Pretty                 // a demo: there is no passphrase, Enter opens
	Elsewhere              // another window got the focus
	Restore                // a copy is put back when its passphrase is typed
)

type step uint8

const (
	locked step = iota
	welcome
	phrase
	written
	typed
	second
	begin
	present
	renewed
)

// Screen is the lock or the set-up. Make it with NewLock or NewSetup.
type Screen struct {
	words   *text.Words
	glyphs  theme.Glyphs
	step    step
	cause   Cause
	field   field
	shown   bool // the secret is readable
	cursor  int  // of a list of choices
	key     store.RecoveryKey
	problem string
	busy    bool
	kept    bool // a draft is kept and comes back
	setup   setup
	renew   renewing
	working string // what is being done meanwhile, with how far it is
	idle    int    // minutes without a key that made it lock
}

// setup is what a set-up knows.
type setup struct {
	offer string // words for a passphrase
	place string // where the file is or will be
	demo  bool   // there is a demo to look around in
}

// renewing is a change of the passphrase or of all keys.
type renewing struct {
	on     bool
	all    bool // all keys, the recovery key too
	secret []byte
}

// NewLock asks for the passphrase; kept says that a half-typed text waits behind it.
func NewLock(w *text.Words, g theme.Glyphs, cause Cause, kept bool) *Screen {
	return &Screen{words: w, glyphs: g, step: locked, cause: cause, kept: kept}
}

// NewSetup leads through the making of a file at place, offering a passphrase, and the demo when there is
// one.
func NewSetup(w *text.Words, g theme.Glyphs, offer, place string, demo bool) *Screen {
	return &Screen{words: w, glyphs: g, step: welcome, setup: setup{offer, place, demo}}
}

// NewRenewal leads through another passphrase for the file that is open, or through new keys for everything.
func NewRenewal(w *text.Words, g theme.Glyphs, offer string, all bool) *Screen {
	return &Screen{
		words:  w,
		glyphs: g,
		step:   present,
		setup:  setup{offer: offer},
		renew:  renewing{on: true, all: all},
	}
}

// After tells how many minutes without a key made it lock.
func (s *Screen) After(minutes int) { s.idle = minutes }

// Locked tells whether this is the lock and not the set-up.
func (s *Screen) Locked() bool { return s.step == locked }

// Busy tells whether the screen waits for an answer.
func (s *Screen) Busy() bool { return s.busy }

// Offer puts other words in the place of those offered.
func (s *Screen) Offer(words string) { s.setup.offer = words }

// Failed shows why what was asked did not work, and lets the coach try again.
func (s *Screen) Failed(why string) {
	s.busy, s.problem, s.working = false, why, ""
	if s.renew.on { // the present passphrase may be what was wrong
		s.step = present
	}
}

// Made shows the recovery key of the file that was made.
func (s *Screen) Made(key store.RecoveryKey) {
	s.busy, s.problem, s.key, s.step = false, "", key, written
}

// Renewed says that the keys are new: a new recovery key is shown; without one that is all.
func (s *Screen) Renewed(key store.RecoveryKey) {
	s.busy, s.problem, s.working, s.key = false, "", "", key
	if s.step = written; key == "" {
		s.step = renewed
	}
}

// Copied says that there is a copy in the second folder.
func (s *Screen) Copied() { s.busy, s.problem, s.working, s.step, s.cursor = false, "", "", begin, 0 }

// Working says what is being done meanwhile and how far it is; empty says nothing.
func (s *Screen) Working(what string) { s.working = what }

// Wipe overwrites what was typed.
func (s *Screen) Wipe() {
	s.field.wipe()
	clear(s.renew.secret)
	s.key = ""
}

// Wait shows that the answer is on its way.
func (s *Screen) Wait() { s.busy, s.problem = true, "" }

// Scope says how keys are read: choices on some steps, text on the others.
func (s *Screen) Scope() action.Scope {
	if (walk{s}).choices() != nil || s.step == written || s.step == renewed {
		return action.Pick
	}
	return action.Lock
}

// Type takes letters and pasted text.
func (s *Screen) Type(msg tea.Msg) {
	if s.busy {
		return
	}
	changed := false
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		changed = s.field.key(m)
	case tea.PasteMsg:
		changed = s.field.insert(m.Content)
	}
	if changed {
		s.problem = ""
	}
}

// Act does an action of the scopes Lock and Pick.
func (s *Screen) Act(id action.ID) Answer {
	if s.busy {
		return nil
	}
	switch id {
	case action.UnlockLeave, action.PickClose:
		return walk{s}.back()
	case action.UnlockShow, action.PickFill:
		return walk{s}.turn()
	case action.DeleteToStart, action.WordDelete:
		s.field.wipe()
	case action.PickUp:
		walk{s}.move(-1)
	case action.PickDown:
		walk{s}.move(1)
	case action.Unlock, action.PickRun:
		return walk{s}.enter()
	}
	return nil
}

// walk goes through the steps of a Screen.
type walk struct{ *Screen }

func (s walk) move(by int) {
	if n := len(s.choices()); n > 0 {
		s.cursor = (s.cursor + by + n) % n
	}
}

// turn is Tab: show or hide what is typed, or offer other words.
func (s walk) turn() Answer {
	if s.step == phrase && s.field.empty() {
		return Another{}
	}
	s.shown = !s.shown
	return nil
}

// back is Esc: one step back where that makes sense, else out.
func (s walk) back() Answer {
	s.problem = ""
	switch s.step {
	case phrase:
		if !s.field.empty() {
			s.field.wipe()
			return nil
		}
		if s.renew.on {
			s.Wipe()
			return Leave{}
		}
		s.step, s.cursor = welcome, 0
		return nil
	case second:
		s.field.wipe()
		s.step, s.cursor = begin, 0
		return nil
	case typed:
		s.field.wipe()
		s.step = written
		return nil
	case written, begin: // the file is there: nothing to go back to
		return nil
	}
	s.field.wipe()
	return Leave{}
}

func (s walk) enter() Answer {
	switch s.step {
	case locked:
		return s.open()
	case present:
		s.toPhrase()
	case renewed:
		return Leave{}
	case phrase:
		return s.chosen()
	case second:
		return s.second()
	case written:
		s.step, s.shown = typed, true
	case typed:
		s.check()
	default:
		return s.choose()
	}
	return nil
}

// toPhrase keeps the present secret and asks for the new one.
func (s walk) toPhrase() {
	if s.field.empty() {
		return
	}
	clear(s.renew.secret)
	s.renew.secret = s.field.take()
	s.step, s.shown, s.problem = phrase, false, ""
}

// chosen takes the new passphrase: the one typed, else the one offered.
func (s walk) chosen() Answer {
	fresh := []byte(s.setup.offer)
	if !s.field.empty() {
		fresh = s.field.take()
	}
	s.Wait()
	if !s.renew.on {
		return Make{fresh}
	}
	secret := s.renew.secret
	s.renew.secret = nil
	return Renew{secret, fresh}
}

// second takes the folder for copies; none is an answer too.
func (s walk) second() Answer {
	if s.field.empty() {
		s.Copied()
		return nil
	}
	s.Wait()
	return Second{string(s.field.text)}
}

func (s walk) open() Answer {
	if s.cause == Pretty {
		return Open{}
	}
	if s.field.empty() {
		return nil
	}
	s.Wait()
	return Open{s.field.take()}
}

// check compares the key typed back with the one shown. What was typed stays when it differs: one wrong
// letter must not cost all of them.
func (s walk) check() {
	if s.key.Matches(string(s.field.text)) {
		s.field.wipe()
		s.key, s.problem = "", ""
		s.shown = true
		if s.step = second; s.renew.on {
			s.step = renewed
		}
		return
	}
	s.problem = s.words.T("setup.key.wrong")
}

// choice is one line of a step that asks to choose.
type choice struct {
	label  text.ID
	answer Answer
	next   step
}

func (s walk) choices() []choice {
	switch s.step {
	case welcome:
		list := []choice{{"setup.choose.new", nil, phrase}}
		if s.setup.demo {
			list = append(list, choice{"setup.choose.demo", Demo{}, welcome})
		}
		return append(list, choice{"setup.choose.leave", Leave{}, welcome})
	case begin:
		return []choice{
			{"setup.choose.import", Begin{Import: true}, begin},
			{"setup.choose.empty", Begin{}, begin},
		}
	}
	return nil
}

func (s walk) choose() Answer {
	list := s.choices()
	if len(list) == 0 {
		return nil
	}
	c := list[s.cursor]
	s.step = c.next
	return c.answer
}
