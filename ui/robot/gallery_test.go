package robot_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/rogpeppe/go-internal/txtar"

	"spoorboek/store/sheet"
	"spoorboek/ui/robot"
)

// sizes are those of the pictures: too small to work in, the smallest to work in, and the three classes.
var sizes = []robot.Size{{W: 44, H: 12}, {W: 60, H: 16}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}}

// kinds are the looks of which pictures are kept. That without colour has the words of the first, so that only
// its weights are kept.
var kinds = []struct {
	name     string
	settings []robot.Setting
}{
	{"", nil}, {"ascii", []robot.Setting{robot.ASCII()}}, {"mono", []robot.Setting{robot.Mono()}},
	{"en", []robot.Setting{robot.English()}},
}

// scene is what stands on the screen in a situation of its own: how the program starts, and the keys after that.
type scene struct {
	name  string
	start func() []robot.Setting
	keys  []string

	nl, en string   // typed in the palette after those keys
	then   []string // keys after that
}

// enter goes to a scene.
func (s scene) enter(r *robot.Robot, english bool) *robot.Robot {
	r.Press(s.keys...)
	word := s.nl
	if english {
		word = s.en
	}
	if word != "" {
		r.Press(":").Type(word).Press("enter")
	}
	return r.Press(s.then...)
}

// scenes are what no key leads to from the morning list.
func scenes() []scene {
	empty := func() []robot.Setting {
		return []robot.Setting{robot.WithVault(vault()), robot.WithSheets(sheet.New())}
	}
	there := func() []robot.Setting { return []robot.Setting{robot.WithVault(stuck{vault(), nil})} }
	guided := func() []robot.Setting { seen := 0; return []robot.Setting{robot.WithSample(24), led(&seen)} }
	taught := func() []robot.Setting { return []robot.Setting{robot.WithSample(24), lesson()} }
	imports := func() []robot.Setting { return []robot.Setting{robot.WithSample(24), robot.WithSheets(sheet.New())} }
	sample := func() []robot.Setting { return []robot.Setting{robot.WithSample(24)} }
	rekeyed := func() []robot.Setting {
		return append(sample(), robot.WithKeys("", func([]byte) error { return nil }))
	}
	file := append([]string{"a", "i"}, strings.Split(caseloadCSV, "")...)
	typed := func(keys, words string) []string { return append(strings.Fields(keys), strings.Split(words, "")...) }
	return []scene{
		{name: "set-up", start: empty},
		{name: "set-up-phrase", start: empty, keys: []string{"enter"}},
		{name: "unlock", start: there},
		{name: "guided", start: guided},
		{name: "lesson", start: taught},
		{name: "make-report", start: sample, keys: strings.Fields("6 r")},
		{name: "import-columns", start: imports, keys: append(file, "enter")},
		{name: "import-preview", start: imports, keys: append(slices.Clone(file), "enter", "tab")},
		{name: "bundle-preview", start: bundled, keys: typed("a i", "~/bundel.json"), then: strings.Fields("enter down down")},
		{
			name: "what-now", start: sample, keys: strings.Fields("home j j j"),
			nl: "verandering in belastbaarheid", en: "change in capacity", then: strings.Fields("1 tab 1 ctrl+s"),
		},
		{name: "key-capture", start: rekeyed, nl: "toetsen wijzigen", en: "change keys", then: strings.Fields("down down down down down down down down enter")},
		{name: "veiled-form", start: sample, keys: typed("home j c tab tab tab tab tab tab", "stand van zaken"), then: []string{"f9"}},
		{name: "veiled-window", start: sample, keys: strings.Fields("home j m f9")},
	}
}

// album collects the pictures of all places and scenes: of each the frame in every size and look. Of what stands
// above the morning list only that is kept, so that a change of the list is no change of thirty pictures.
type album struct {
	t     *testing.T
	mu    sync.Mutex
	pages map[string][]txtar.File
}

// fill takes the pictures of one size.
func (a *album) fill(size robot.Size) {
	words := map[string]string{}
	for _, kind := range kinds {
		if kind.name == "en" && size.W != 80 {
			continue
		}
		at := strings.TrimSpace(fmt.Sprintf("%dx%d %s", size.W, size.H, kind.name))
		r := robot.Start(a.t, size, append([]robot.Setting{robot.WithSample(24), robot.WithSheets(sheet.New())}, kind.settings...)...)
		for _, p := range places() {
			below := ""
			if !p.screen && p.name != "lock" {
				below = visit(r, place{}, false).Raw()
			}
			visit(r, p, kind.name == "en")
			a.add(r, size, p, at, below, words)
			if p.name == "lock" {
				r.Press("enter")
			}
		}
		for _, s := range scenes() {
			r := robot.Start(a.t, size, append(s.start(), kind.settings...)...)
			s.enter(r, kind.name == "en")
			a.add(r, size, place{name: s.name, scene: true}, at, "", words)
		}
	}
}

// add keeps one picture, and looks whether it is whole; words are what the place says in this size with colours.
func (a *album) add(r *robot.Robot, size robot.Size, p place, at, below string, words map[string]string) {
	raw, screen := r.Raw(), r.Screen()
	kind := at[strings.LastIndexAny(at, "0123456789")+1:]
	if wrong := cmp.Or(
		unfilled(screen, size.W, size.H), unseen(r, p, size.W, size.H, kind == " ascii", kind == " en"),
	); wrong != "" {
		a.t.Errorf("%s, %s: %s\n%s", p.name, at, wrong, screen)
	}
	body := shown(raw, below)
	switch kind {
	case "":
		words[p.name] = screen
	case " mono":
		if screen != words[p.name] {
			a.t.Errorf("%s, %s, says something else without colour:\n%s", p.name, at, screen)
		}
		if strings.Contains(raw, "38;") || strings.Contains(raw, "48;") {
			a.t.Errorf("%s, %s, has colours", p.name, at)
		}
		at, body = at+": b bold, r reverse, u underlined", weights(raw, below)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pages[p.name] = append(a.pages[p.name], txtar.File{Name: at, Data: []byte(body)})
}

// spot is one cell of a frame: its text and how it looks.
type spot struct{ text, look string }

// spots are the cells of a frame.
func spots(raw string) (rows [][]spot) {
	for line := range strings.SplitSeq(raw, "\n") {
		var row []spot
		var state byte
		look := ""
		for line != "" {
			seq, width, n, next := ansi.DecodeSequence(line, state, nil)
			if width == 0 && strings.HasSuffix(seq, "m") {
				look = strings.TrimSuffix(seq, "\x1b[m")
			}
			if width > 0 {
				row = append(row, spot{seq, look})
				row = append(row, make([]spot, width-1)...)
			}
			line, state = line[n:], next
		}
		rows = append(rows, row)
	}
	return rows
}

// box is the part of a frame that differs from what lies below it, its two last lines left out; all of it when
// nothing lies below.
func box(now, below [][]spot) (x, y, right, bottom int) {
	if len(below) != len(now) {
		return 0, 0, len(now[0]), len(now)
	}
	x, y = len(now[0]), len(now)
	for j := range now[:len(now)-2] {
		for i := range now[j] {
			if now[j][i] != below[j][i] {
				x, y, right, bottom = min(x, i), min(y, j), max(right, i+1), j+1
			}
		}
	}
	if right == 0 {
		return 0, len(now), len(now[0]), len(now)
	}
	return x, y, right, bottom
}

// shown is the text of what stands above what lies below, and of the two last lines.
func shown(raw, below string) string {
	now := spots(raw)
	x, y, right, bottom := box(now, spots(below))
	var b strings.Builder
	for j, row := range now {
		if j < y || j >= bottom {
			if j < len(now)-2 {
				continue
			}
		} else if j < len(now)-2 {
			row = row[x:right]
		}
		line := ""
		for _, s := range row {
			line += s.text
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// weights tell which cells of a frame without colour stand out: line, and from and to which column.
func weights(raw, below string) string {
	now := spots(raw)
	x, y, right, bottom := box(now, spots(below))
	var b strings.Builder
	for j, row := range now {
		from, to := 0, len(row)
		if j < len(now)-2 {
			if j < y || j >= bottom {
				continue
			}
			from, to = x, right
		}
		line := ""
		for i := from; i < to; {
			end := i + 1
			for end < to && (row[end].look == row[i].look || row[end].text == "") {
				end++
			}
			if w := weight(row[i].look); w != "" {
				line += fmt.Sprintf(" %s%d-%d", w, i+1, end)
			}
			i = end
		}
		if line != "" {
			fmt.Fprintf(&b, "%2d%s\n", j+1, line)
		}
	}
	return b.String()
}

// weight names the ways in which a sequence makes a cell stand out.
func weight(sgr string) (w string) {
	for code := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(sgr, "\x1b["), "m"), ";") {
		w += map[string]string{"1": "b", "4": "u", "7": "r"}[code]
	}
	return w
}

func TestScreens(t *testing.T) {
	t.Parallel()
	a := &album{t: t, pages: map[string][]txtar.File{}}
	kept, err := filepath.Glob(filepath.Join("testdata", t.Name(), "*.golden"))
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for _, size := range sizes {
		all.Go(func() { a.fill(size) })
	}
	all.Wait()
	for _, path := range kept {
		if name := strings.TrimSuffix(filepath.Base(path), ".golden"); a.pages[name] == nil {
			t.Errorf("%s pictures a place that no key leads to any more", path)
		}
	}
	twins := map[string]string{}
	for name, files := range a.pages {
		slices.SortStableFunc(files, func(x, y txtar.File) int { return cmp.Compare(order(x), order(y)) })
		pictured := string(files[slices.IndexFunc(files, func(f txtar.File) bool { return f.Name == "120x40" })].Data)
		if twin, seen := twins[pictured]; seen {
			t.Errorf("%s and %s are the same: one of them was never reached", name, twin)
		}
		twins[pictured] = name
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, txtar.Format(&txtar.Archive{Files: files}))
		})
	}
}

// order puts the pictures of a place from the small to the large.
func order(f txtar.File) (width int) {
	_, _ = fmt.Sscanf(f.Name, "%d", &width)
	return width
}
