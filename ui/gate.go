package ui

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
)

const (
	freeTries = 5                      // wrong passphrases before each next one waits
	backOff   = 500 * time.Millisecond // that wait
)

// gate is what stands between the terminal and the open file.
type gate struct {
	screen  *unlock.Screen // lock or set-up; nil while the work goes on
	book    store.Book     // open; nil while locked
	tries   int            // wrong passphrases in a row
	closing bool           // the old book is not closed yet
	waiting []byte         // a secret typed while it was closing
	late    int            // acts that were on their way when the lock fell
	close   tea.Cmd        // closes the book when they have arrived
	shut    func()         // the closing itself, until it was done
	leaving bool           // quit when it is closed
	suspend bool           // stop the program when it is closed
	again   bool           // it was open before, in this run
	fresh   bool           // just opened: bring back where the coach was
	begin   bool           // set-up ended with "import"
	care    care
	ahead   *desk.Desk // reads the caseload while the terminal is set up; nil once it is at work
}

// opened is a book that opened, or why it did not. A draft that cannot be read is no reason to stay out.
type opened struct {
	book   store.Book
	drafts map[string][]byte
	pretty bool
	err    error

	restored *store.Restored // the copy that was put back first
}

// made is a new file, or why there is none.
type made struct {
	book store.Book
	key  store.RecoveryKey
	err  error
}

// found is what is at the path when the program starts, and words to offer for a passphrase.
type found struct {
	state store.State
	offer string
	err   error
}

// closed says that keys are gone and the file is let go.
type closed struct{}

// retry says that the wait after too many tries is over.
type retry struct{ why string }

// closed tells whether the screen must show nothing of the file.
func (g *gate) closed() bool { return g.screen != nil || g.book == nil }

// startUp opens what is to be opened: the book it was given, the lock, or the set-up.
func startUp(a *App) tea.Cmd {
	if a.opt.Book != nil {
		book, pretty := a.opt.Book, a.opt.Pretty
		return a.later(func() tea.Msg { return withDrafts(book, pretty) })
	}
	vault := a.opt.Vault
	return a.later(func() tea.Msg {
		state, err := vault.State()
		f := found{state: state, err: err}
		if state == store.Missing {
			f.offer, f.err = vault.Suggest()
		}
		return f
	})
}

func withDrafts(book store.Book, pretty bool) tea.Msg {
	drafts, err := book.Drafts()
	if err != nil {
		drafts = nil
	}
	return opened{book: book, drafts: drafts, pretty: pretty}
}

func onFound(a *App, m found) tea.Cmd {
	if m.state == store.Missing && m.err == nil {
		a.gate.screen = unlock.NewSetup(a.words(), a.look.glyphs, m.offer, a.opt.Vault.Path(), a.opt.Demo != nil)
		return nil
	}
	a.gate.screen = unlock.NewLock(a.words(), a.look.glyphs, unlock.Start, false)
	if m.err != nil {
		a.gate.screen.Failed(a.words().Explain(m.err))
	}
	return nil
}

// pressGate gives a key to the lock or the set-up.
func pressGate(a *App, k tea.KeyPressMsg) tea.Cmd {
	s := a.gate.screen
	if s == nil {
		return nil
	}
	id, _, ok := a.keys.Press(k.String(), s.Scope())
	if !ok {
		id, _, ok = a.keys.Press(k.String(), action.Typing)
		if ok && id != action.DeleteToStart && id != action.WordDelete {
			return nil
		}
	}
	if !ok {
		s.Type(k)
		return nil
	}
	noteAction(a, id)
	return gateAnswer(a, s.Act(id))
}

func gateAnswer(a *App, answer unlock.Answer) tea.Cmd {
	switch r := answer.(type) {
	case unlock.Open:
		return openWith(a, r.Secret)
	case unlock.Make:
		vault := a.opt.Vault
		return a.later(func() tea.Msg {
			book, key, err := vault.Create(context.Background(), r.Passphrase, store.CreateOptions{})
			return made{book, key, err}
		})
	case unlock.Another:
		words, err := a.opt.Vault.Suggest()
		if err != nil {
			a.gate.screen.Failed(a.words().Explain(err))
			return nil
		}
		a.gate.screen.Offer(words)
	case unlock.Second:
		return makeSecond(a, r.Folder)
	case unlock.Begin:
		a.gate.begin = r.Import
		return enterBook(a)
	case unlock.Demo:
		return openDemo(a)
	case unlock.Leave:
		if a.gate.care.restore != "" {
			a.gate.care.restore = ""
			a.gate.screen = unlock.NewLock(a.words(), a.look.glyphs, unlock.Asked, false)
			return nil
		}
		return quitNow(a)
	}
	return nil
}

// openWith tries a secret. One that is typed while the old book is still being closed waits for that.
func openWith(a *App, secret []byte) tea.Cmd {
	if a.gate.closing {
		a.gate.waiting = secret
		return nil
	}
	if book := a.gate.book; book != nil { // a demo keeps its book
		return a.later(func() tea.Msg { return withDrafts(book, true) })
	}
	now, from := a.opt.World.Clock(), a.gate.care.restore
	vault, opts := a.opt.Vault, store.OpenOptions{
		ReadOnly: a.opt.ReadOnly, AcceptOlder: a.opt.AcceptOlder, Now: now,
	}
	return a.later(func() tea.Msg {
		if from != "" {
			return putBack(vault, store.RestoreAsk{From: from, Secret: secret, At: now}, opts)
		}
		book, err := vault.Open(context.Background(), secret, opts)
		if err != nil {
			return opened{err: err}
		}
		return withDrafts(book, false)
	})
}

func openDemo(a *App) tea.Cmd {
	demo := a.opt.Demo
	a.gate.screen.Wait()
	return a.later(func() tea.Msg {
		book, err := demo(context.Background())
		if err != nil {
			return opened{err: err}
		}
		return opened{book: book, pretty: true}
	})
}

func onOpened(a *App, m opened) tea.Cmd {
	if m.err != nil {
		return notOpened(a, m.err)
	}
	a.gate.book, a.gate.tries, a.gate.care.restore = m.book, 0, ""
	a.opt.Pretty = m.pretty
	announce(a, m.book.About())
	if m.restored != nil {
		a.say(pane.Toast{Text: a.words().F("care.restored", m.restored.Old)})
	}
	a.drafts.kept = map[string][]byte{}
	for k, v := range m.drafts {
		a.drafts.kept[k] = v
	}
	return join(enterBook(a), tellRestored(a, m.restored))
}

// announce says what a coach must know about the file that opened.
func announce(a *App, about store.About) {
	a.opt.ReadOnly = a.opt.ReadOnly || about.ReadOnly
	if len(about.Repaired) > 0 {
		a.say(pane.Toast{Text: a.words().T("open.repaired"), Kind: pane.Warn})
	}
	if about.Clock != "" {
		a.say(pane.Toast{Text: a.words().Of("cli.clock", string(about.Clock)), Kind: pane.Warn})
	}
	if err := a.gate.care.failed; err != nil {
		a.gate.care.failed = nil
		a.say(pane.Toast{Text: a.words().F("lock.copy.failed", a.words().Explain(err)), Kind: pane.Bad})
	}
	if n := len(about.Problems); n > 0 {
		a.say(pane.Toast{Text: a.words().F("care.damaged", n), Kind: pane.Bad})
	}
	if about.Older > 0 {
		a.say(pane.Toast{Text: a.words().N("open.older", int(about.Older)), Kind: pane.Warn})
	}
}

// notOpened says why; after five wrong passphrases each next one costs half a second.
func notOpened(a *App, err error) tea.Cmd {
	why := a.words().Explain(err)
	s := a.gate.screen
	if s == nil {
		s = unlock.NewLock(a.words(), a.look.glyphs, unlock.Start, false)
		a.gate.screen = s
	}
	if errors.Is(err, store.ErrLocked) {
		a.gate.tries++
		if a.gate.tries >= freeTries {
			gen := a.door.gen
			return a.opt.World.After(backOff, func(time.Time) tea.Msg { return answer{gen, retry{why}} })
		}
	}
	s.Failed(why)
	return nil
}

func onRetry(a *App, m retry) tea.Cmd {
	if a.gate.screen != nil {
		a.gate.screen.Failed(m.why)
	}
	return nil
}

func onMade(a *App, m made) tea.Cmd {
	if m.err != nil {
		a.gate.screen.Failed(a.words().Explain(m.err))
		return nil
	}
	a.gate.book = m.book
	a.gate.screen.Made(m.key)
	return nil
}

// enterBook begins the work with the book that is open.
func enterBook(a *App) tea.Cmd {
	a.gate.screen, a.gate.fresh = nil, true
	beginGuide(a)
	a.desk = a.gate.ahead
	if a.gate.ahead = nil; a.desk == nil {
		a.desk = layDesk(a, a.gate.book)
	}
	touchNow(a)
	return join(layoutPanes(a), readCaseload(a))
}

// layDesk lays a book on a desk.
func layDesk(a *App, book store.Book) *desk.Desk {
	return desk.New(desk.Options{
		Book: book, Sheets: a.opt.Sheets, Clock: a.opt.World.Clock, Rand: a.opt.World.Rand,
		Author: a.opt.Author, Today: a.opt.Today, Source: a.opt.World.Source, Renderer: a.opt.Renderer,
		Bundles: a.opt.Travel.Bundles, Agenda: a.opt.Travel.Agenda, Archive: a.opt.Travel.Archive,
	})
}

// readAhead begins to read the caseload of a book that is open already, while the terminal is set up.
func readAhead(ctx context.Context, a *App) {
	if a.opt.Book != nil {
		a.gate.ahead = layDesk(a, a.opt.Book)
		a.gate.ahead.Ahead(ctx)
	}
}
