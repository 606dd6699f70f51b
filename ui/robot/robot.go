// Package robot drives the workbench in tests the way a coach does: key by key, to rest after each, on a
// clock that only moves when told. Its page objects speak the coach's words: the line of Jansen, the field
// Besproken, the toast.
package robot

import (
	"container/heap"
	"fmt"
	"image/color"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/ui"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Morning is when every story begins: Monday 23 November 2026, a little before nine.
func Morning() time.Time { return time.Date(2026, time.November, 23, 8, 41, 7, 0, time.UTC) }

// Today is the day of Morning.
func Today() civil.Date { return civil.FromTime(Morning()) }

// Robot is a coach at the keyboard.
type Robot struct {
	eyes
	t      testing.TB
	now    time.Time
	timers timers
	count  int // of timers, so that those of the same moment keep their order
	quit   bool
	held   bool   // suspended
	sent   string // to the terminal, beside the frames
	asked  int    // how often the terminal was asked for its background
	clip   string // what stands on the clipboard of the terminal
	slow   bool   // what the program waits for has not come yet
	late   []tea.Msg
}

// eyes see what stands on the terminal.
type eyes struct{ app *ui.App }

// Setting is a choice at the start of a story.
type Setting func(*ui.Options)

// Size is the terminal the robot starts with.
type Size struct{ W, H int }

// Start opens the workbench on a book in a terminal of that size.
func Start(t testing.TB, size Size, settings ...Setting) *Robot {
	t.Helper()
	r := &Robot{t: t, now: Morning()}
	o := ui.Options{
		Author: "coach", Version: "test",
		World: ui.World{
			Clock: func() time.Time { return r.now }, After: r.after, Suspend: true,
			Rand: rand.NewChaCha8([32]byte{1}),
		},
		Look: ui.Look{Lang: text.NL},
	}
	for _, set := range settings {
		set(&o)
	}
	r.app = ui.New(o)
	r.run(r.app.Init())
	r.Send(tea.WindowSizeMsg{Width: size.W, Height: size.H})
	return r
}

// WithBook opens a book that is there already.
func WithBook(book store.Book) Setting { return func(o *ui.Options) { o.Book = book } }

// WithVault starts at a vault: the lock, or the set-up when there is no file.
func WithVault(v store.Vault) Setting { return func(o *ui.Options) { o.Vault = v } }

// WithSheets lets spreadsheets in.
func WithSheets(s store.Sheets) Setting { return func(o *ui.Options) { o.Sheets = s } }

// English speaks English.
func English() Setting { return func(o *ui.Options) { o.Look.Lang = text.EN } }

// ASCII draws with letters only, without colour.
func ASCII() Setting { return func(o *ui.Options) { o.Look.ASCII, o.Look.NoColor = true, "1" } }

// Mono draws without colour.
func Mono() Setting { return func(o *ui.Options) { o.Look.NoColor = "1" } }

// WithPalette wears a palette.
func WithPalette(name theme.Name) Setting { return func(o *ui.Options) { o.Look.Palette = name } }

// WithKeys starts with a keys.toml, and keeps what the coach changes in it.
func WithKeys(text string, save func([]byte) error) Setting {
	return func(o *ui.Options) { o.Keys = ui.KeyFile{Path: "keys.toml", Text: []byte(text), Save: save} }
}

// timer is a message that comes when its time has come.
type timer struct {
	at  time.Time
	n   int
	msg func(time.Time) tea.Msg
}

// after is the robot's clock for the program: a command that waits until the story moves on.
func (r *Robot) after(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
	return func() tea.Msg { return timer{at: r.now.Add(d), msg: msg} }
}

// run does a command and everything that follows from it, until nothing is left but waiting.
func (r *Robot) run(cmd tea.Cmd) {
	queue, cmds := []tea.Cmd{cmd}, reflect.TypeFor[[]tea.Cmd]()
	clip := reflect.TypeOf(tea.SetClipboard("")()) // it has no name
	for len(queue) > 0 {
		cmd, queue = queue[0], queue[1:]
		if cmd == nil {
			continue
		}
		switch m := cmd().(type) {
		case nil:
		case tea.BatchMsg:
			queue = append(queue, m...)
		case tea.QuitMsg:
			r.quit = true
		case tea.SuspendMsg:
			r.held = true
		case timer:
			r.count++
			m.n = r.count
			heap.Push(&r.timers, m)
		case tea.RawMsg:
			r.sent += fmt.Sprint(m.Msg)
		default:
			if steps := reflect.ValueOf(m); steps.CanConvert(cmds) { // what tea.Sequence makes has no name
				queue = append(queue, steps.Convert(cmds).Interface().([]tea.Cmd)...)
				continue
			}
			if reflect.TypeOf(m) == clip {
				r.clip = reflect.ValueOf(m).String()
				continue
			}
			if m == tea.RequestBackgroundColor() {
				r.asked++
			}
			if r.slow && ui.Worked(m) {
				r.late = append(r.late, m)
				continue
			}
			_, next := r.app.Update(m)
			queue = append(queue, next)
		}
	}
}

// Send gives the program a message and waits for rest.
func (r *Robot) Send(msg tea.Msg) *Robot {
	_, cmd := r.app.Update(msg)
	r.run(cmd)
	note(r)
	return r
}

// Tap presses a key and draws the frame, without waiting for what follows: what one key costs.
func (r *Robot) Tap(k tea.KeyPressMsg) {
	_, _ = r.app.Update(k)
	_ = r.app.View()
}

// Press presses keys by their names: "j", "ctrl+s", "enter", "A".
func (r *Robot) Press(keys ...string) *Robot {
	for _, k := range keys {
		r.Send(Key(k))
	}
	return r
}

// Burst presses keys faster than the disk: nothing that the program asked for is done before the last of
// them.
func (r *Robot) Burst(keys ...string) *Robot {
	var cmds []tea.Cmd
	for _, k := range keys {
		_, cmd := r.app.Update(Key(k))
		cmds = append(cmds, cmd)
	}
	r.run(tea.Batch(cmds...))
	return r
}

// Type types a text letter by letter.
func (r *Robot) Type(s string) *Robot {
	for _, c := range s {
		switch c {
		case ' ':
			r.Press("space")
		case '\n':
			r.Press("enter")
		default:
			r.Press(string(c))
		}
	}
	return r
}

// Wait lets time pass.
func (r *Robot) Wait(d time.Duration) *Robot {
	end := r.now.Add(d)
	for len(r.timers) > 0 && !r.timers[0].at.After(end) {
		next := heap.Pop(&r.timers).(timer)
		if next.at.After(r.now) { // a lid that was shut makes timers late
			r.now = next.at
		}
		_, cmd := r.app.Update(next.msg(r.now))
		r.run(cmd)
	}
	r.now = end
	return r
}

// Sleep closes the lid: the clock moves on and nothing else happens.
func (r *Robot) Sleep(d time.Duration) *Robot {
	r.now = r.now.Add(d)
	return r
}

// Resize changes the terminal.
func (r *Robot) Resize(w, h int) *Robot { return r.Send(tea.WindowSizeMsg{Width: w, Height: h}) }

// Screen is what stands on the terminal, without colours.
func (r eyes) Screen() string { return ansi.Strip(r.app.View().Content) }

// Raw is the frame with its colours.
func (r eyes) Raw() string { return r.app.View().Content }

// Title is the title of the window.
func (r eyes) Title() string { return r.app.View().WindowTitle }

// Mouse is what the program asks of the mouse.
func (r eyes) Mouse() tea.MouseMode { return r.app.View().MouseMode }

// WatchesFocus tells whether the terminal is asked to tell of the focus.
func WatchesFocus(r *Robot) bool { return r.app.View().ReportFocus }

// Left tells whether the program has ended.
func (r *Robot) Left() bool { return r.quit }

// Suspended tells whether the program stopped itself.
func (r *Robot) Suspended() bool { return r.held }

// Sent is what went to the terminal beside the frames, and how often it was asked for its background.
func Sent(r *Robot) (bytes string, asked int) { return r.sent, r.asked }

// Paper is the background that the terminal is told to take on, and the colour of plain text; nil: its own.
func Paper(r *Robot) (back, fore color.Color) {
	v := r.app.View()
	return v.BackgroundColor, v.ForegroundColor
}

// Clipboard is what the program put on the clipboard of the terminal last, and did not take off again.
func Clipboard(r *Robot) string { return r.clip }

// End is the end of the program without its doing: a signal, or a fault of its own. Drafts are kept and the
// book is closed.
func (r *Robot) End() *Robot {
	ui.Close(r.app)
	return r
}

// Crash is what the program would say about a fault of its own.
func (r eyes) Crash() string { return r.app.Farewell() }

// Key makes a key press of its name.
func Key(name string) tea.KeyPressMsg {
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"delete": tea.KeyDelete, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"f1": tea.KeyF1, "f5": tea.KeyF5, "f6": tea.KeyF6, "f9": tea.KeyF9,
	}
	var k tea.KeyPressMsg
	for {
		if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
			k.Mod |= tea.ModCtrl
			name = rest
			continue
		}
		if rest, ok := strings.CutPrefix(name, "shift+"); ok && rest != "" {
			k.Mod |= tea.ModShift
			name = rest
			continue
		}
		break
	}
	if name == "space" {
		k.Code = ' '
		if k.Mod == 0 {
			k.Text = " "
		}
		return k
	}
	if code, ok := special[name]; ok {
		k.Code = code
		return k
	}
	runes := []rune(name)
	k.Code = runes[0]
	if k.Mod&tea.ModCtrl == 0 {
		k.Text = name
	}
	return k
}
