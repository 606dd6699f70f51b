package list_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// rows are n rows of which every tenth is a heading.
type rows int

func (n rows) Len() int           { return int(n) }
func (n rows) Heading(i int) bool { return i%10 == 0 }
func (n rows) Key(i int) string {
	if i%10 == 0 {
		return ""
	}
	return fmt.Sprint("row ", i)
}

func (n rows) Draw(c *cell.Canvas, r cell.Rect, i int, s list.State, env pane.Env) {
	sign := " "
	if s.Cursor {
		sign = env.Glyphs.Signs.Cursor
	}
	c.Put(r.X, r.Y, fmt.Sprintf("%s row %d", sign, i), theme.Text, r.W)
}

func env() pane.Env { return pane.Env{Glyphs: theme.Uni(), Focus: true} }

func draw(l *list.List, w, h int) string {
	c := cell.New(w, h)
	l.Draw(c, c.Bounds(), env())
	return c.Text()
}

func TestCursorSkipsHeadings(t *testing.T) {
	l := list.New(rows(25))
	l.Resize(5)
	if got := l.Cursor(); got != 1 {
		t.Fatalf("the cursor begins on row %d, want the first row under the heading", got)
	}
	steps := map[string]struct {
		id   action.ID
		want int
	}{
		"end is the last row":        {action.End, 24},
		"top is the first row":       {action.Top, 1},
		"up on the first row stays":  {action.Up, 1},
		"down from 1 is 2":           {action.Down, 2},
		"half a page is two rows":    {action.HalfDown, 3},
		"a page keeps one row":       {action.PageDown, 5},
		"page up on the first stays": {action.PageUp, 1},
	}
	for name, s := range steps {
		t.Run(name, func(t *testing.T) {
			l.Jump(1)
			l.Act(s.id)
			if l.Cursor() != s.want {
				t.Errorf("cursor on %d, want %d", l.Cursor(), s.want)
			}
		})
	}
	l.Jump(9)
	l.Act(action.Down)
	if l.Cursor() != 11 {
		t.Errorf("down from 9 gives %d, want 11: 10 is a heading", l.Cursor())
	}
}

func TestHeadingStaysInSightAboveItsFirstRow(t *testing.T) {
	l := list.New(rows(40))
	l.Resize(4)
	l.Act(action.End)
	for l.Cursor() > 11 {
		l.Act(action.Up)
	}
	if got := draw(l, 12, 4); !strings.HasPrefix(got, "  row 10") {
		t.Errorf("the heading of the first row is out of sight:\n%s", got)
	}
}

func TestAListFilledBeforeItsTerminalHasASizeBeginsAtItsFirstRow(t *testing.T) {
	for name, h := range map[string]int{"nobody told": -1, "told that there are none": 0} {
		t.Run(name, func(t *testing.T) {
			l := list.New(rows(36))
			if h == 0 {
				l.Resize(h)
			}
			l.Jump(3)
			l.Use(rows(36))
			l.Resize(34)
			if first, _, _ := strings.Cut(draw(l, 20, 34), "\n"); strings.TrimSpace(first) != "row 0" {
				t.Errorf("the first line is %q, though the cursor is in sight from the first row on", first)
			}
		})
	}
}

func TestMarksStayWithTheirRows(t *testing.T) {
	l := list.New(rows(30))
	l.Resize(10)
	l.Act(action.Mark)
	if l.Cursor() != 2 || !l.Marked("row 1") {
		t.Fatalf("space marks row 1 and goes down; cursor %d, marks %v", l.Cursor(), l.Marks())
	}
	l.Act(action.Range)
	l.Act(action.Down)
	if got := strings.Join(l.Marks(), ","); got != "row 1,row 2,row 3" {
		t.Errorf("marks with the range: %s", got)
	}
	l.Act(action.Back)
	if got := strings.Join(l.Marks(), ","); got != "row 1" {
		t.Errorf("Esc lets the range go first: %s", got)
	}
	l.Use(rows(20))
	if !l.Marked("row 1") || l.Key() != "row 3" {
		t.Errorf("after a refresh: marks %v, cursor on %q", l.Marks(), l.Key())
	}
	l.Act(action.Back)
	if len(l.Marks()) != 0 || l.Act(action.Back) {
		t.Error("a second Esc lets the marks go, a third does nothing here")
	}
}

func TestEmptyListIsQuiet(t *testing.T) {
	for _, n := range []int{0, 1} { // no rows; a heading only
		l := list.New(rows(n))
		for _, a := range action.All() {
			l.Act(a.ID)
		}
		if l.Cursor() != -1 || l.Key() != "" {
			t.Errorf("%d rows: cursor %d key %q", n, l.Cursor(), l.Key())
		}
		draw(l, 5, 3)
	}
}

func TestCursorIsAlwaysInSight(t *testing.T) {
	ids := []action.ID{
		action.Down, action.Up, action.Top, action.End, action.PageDown, action.PageUp, action.HalfDown, action.HalfUp,
		action.Mark, action.Range, action.MarkAll, action.ExtendDown, action.ExtendUp, action.Back,
	}
	rapid.Check(t, func(t *rapid.T) {
		l := list.New(rows(rapid.IntRange(2, 60).Draw(t, "rows")))
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			h := rapid.IntRange(1, 20).Draw(t, "height")
			l.Resize(h)
			l.Act(rapid.SampledFrom(ids).Draw(t, "action"))
			if got := draw(l, 12, h); !strings.Contains(got, "► row "+fmt.Sprint(l.Cursor())) {
				t.Fatalf("cursor %d is not in sight:\n%s", l.Cursor(), got)
			}
			if rows := strings.Count(draw(l, 12, h), "row"); rows != min(h, l.Len()) {
				t.Fatalf("%d rows drawn in %d lines of %d", rows, h, l.Len())
			}
		}
	})
}

func BenchmarkKeyInList(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l := list.New(rows(n))
			l.Resize(50)
			c := cell.New(80, 50)
			for b.Loop() {
				if !l.Move(1) {
					l.Act(action.Top)
				}
				l.Draw(c, c.Bounds(), env())
			}
		})
	}
}
