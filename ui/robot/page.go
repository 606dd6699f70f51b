package robot

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
)

// Sees fails the story when the screen does not show each of the texts.
func (r *Robot) Sees(texts ...string) *Robot {
	r.t.Helper()
	screen := r.Screen()
	for _, s := range texts {
		if !strings.Contains(screen, s) {
			r.t.Fatalf("the screen does not show %q:\n%s", s, screen)
		}
	}
	return r
}

// Misses fails the story when the screen shows one of the texts.
func (r *Robot) Misses(texts ...string) *Robot {
	r.t.Helper()
	screen := r.Screen()
	for _, s := range texts {
		if strings.Contains(screen, s) {
			r.t.Fatalf("the screen shows %q:\n%s", s, screen)
		}
	}
	return r
}

// Toast fails the story when the status line does not say this.
func (r *Robot) Toast(want string) *Robot {
	r.t.Helper()
	if got := r.Status(); !strings.Contains(got, want) {
		r.t.Fatalf("the status line says %q, not %q", got, want)
	}
	return r
}

// Status is the status line.
func (r eyes) Status() string {
	lines := strings.Split(r.Screen(), "\n")
	if len(lines) < 2 {
		return ""
	}
	return lines[len(lines)-2]
}

// Line is the line of the morning list with the cursor.
func (r eyes) Line() string {
	for _, line := range strings.Split(r.Screen(), "\n") {
		for _, mark := range []string{"►", ">"} {
			if strings.HasPrefix(strings.TrimLeft(line, "║│|"), mark) {
				return line
			}
		}
	}
	return ""
}

// On fails the story when the cursor is not on the line of this person.
func (r *Robot) On(name string) *Robot {
	r.t.Helper()
	if got := r.Line(); !strings.Contains(got, name) {
		r.t.Fatalf("the cursor is on %q, not on %s:\n%s", got, name, r.Screen())
	}
	return r
}

// GoTo walks down the list to the line of this person.
func (r *Robot) GoTo(name string) *Robot {
	r.t.Helper()
	r.Press("home")
	for range 400 {
		if strings.Contains(r.Line(), name) {
			return r
		}
		r.Press("j")
	}
	r.t.Fatalf("there is no line of %s:\n%s", name, r.Screen())
	return r
}

// Field moves the cursor of a form to a field by its label.
func (r *Robot) Field(label string) *Robot {
	r.t.Helper()
	for range 60 {
		if strings.Contains(r.fieldLine(), label) {
			return r
		}
		r.Press("tab")
	}
	r.t.Fatalf("there is no field %q:\n%s", label, r.Screen())
	return r
}

// fieldLine is the label of the field with the terminal's cursor: in its row, or in the first row above it
// that has one.
func (r eyes) fieldLine() string {
	v := r.app.View()
	if v.Cursor == nil {
		return ""
	}
	lines := strings.Split(r.Screen(), "\n")
	for y := v.Cursor.Y; y >= 0 && y < len(lines); y-- {
		row := []rune(lines[y])
		left := min(v.Cursor.X, len(row)-1)
		for left >= 0 && row[left] != '║' {
			left--
		}
		label := string(row[left+1 : min(left+22, len(row))])
		wraps := strings.HasPrefix(label, "  ") // a row of choices that goes on below its label
		if strings.Trim(label, " ┌│└") != "" && !wraps {
			return strings.TrimLeft(label, " ┌│└")
		}
	}
	return ""
}

// Writing tells whether the terminal's cursor stands somewhere: letters are text.
func (r eyes) Writing() bool { return r.app.View().Cursor != nil }

// find is where a text stands on the screen: column and row of its first letter.
func find(r *Robot, text string) (x, y int) {
	r.t.Helper()
	for y, line := range strings.Split(r.Screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return cell.Width(before), y
		}
	}
	r.t.Fatalf("the screen does not show %q:\n%s", text, r.Screen())
	return 0, 0
}

// Click clicks on the first place where the screen shows the text.
func (r *Robot) Click(text string) *Robot {
	r.t.Helper()
	x, y := find(r, text)
	return r.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// Wheel turns the wheel over a text: down, or up for a negative number of notches.
func Wheel(r *Robot, text string, notches int) {
	r.t.Helper()
	x, y := find(r, text)
	button := tea.MouseWheelDown
	if notches < 0 {
		button, notches = tea.MouseWheelUp, -notches
	}
	for range notches {
		r.Send(tea.MouseWheelMsg{X: x, Y: y, Button: button})
	}
}

// Able tells whether an action would do something now and, if not, why.
func Able(r *Robot, id action.ID) (ok bool, why string) { return ui.Able(r.app, id) }

// Slow makes a slow laptop of it: what the program does behind the screen answers only when that is over.
func Slow(r *Robot, on bool) *Robot {
	r.slow = on
	late := r.late
	r.late = nil
	for _, m := range late {
		r.Send(m)
	}
	return r
}

// Progress is what the terminal is told of a long piece of work; nil when there is none.
func (r eyes) Progress() *tea.ProgressBar { return r.app.View().ProgressBar }
