package robot_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"spoorboek/ui/robot"
	"spoorboek/ui/theme"
)

var redraw = flag.Bool("redraw", false, "write the pictures of the README")

// pictures are what the README shows: a screen, and the keys that lead to it.
var pictures = map[string][]string{
	"workbench": nil,
	"timeline":  {"3"},
	"board":     {"5"},
	"report":    {"6"},
}

// The README never shows a program that is no more: its pictures are drawn by the program itself.
func TestThePicturesOfTheREADMEAreTodays(t *testing.T) {
	t.Parallel()
	for name, keys := range pictures {
		for _, look := range []theme.Name{theme.Dark, theme.Light} {
			r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.WithPalette(look))
			r.GoTo("Hendriks").Press(keys...)
			got := robot.Picture(r.Raw(), look)
			file := filepath.Join("..", "..", ".github", name+"-"+string(look)+".svg")
			if *redraw {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s is not today's: go test ./ui/robot -run README -redraw, and look at it", file)
			}
		}
	}
}

func TestAPictureIsWellFormedAndTheSameEveryTime(t *testing.T) {
	frame := "\x1b[1;38;2;255;0;0m<a> & \"b\"\x1b[m ─║█ é\n\x1b[7mreverse\x1b[m"
	first := robot.Picture(frame, theme.Dark)
	if !bytes.Equal(first, robot.Picture(frame, theme.Dark)) {
		t.Error("two pictures of one frame differ")
	}
	dec := xml.NewDecoder(bytes.NewReader(first))
	texts := ""
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := tok.(xml.CharData); ok {
			texts += string(bytes.TrimSpace(c)) + "|"
		}
	}
	for _, want := range []string{`<a> & "b"`, "é", "reverse"} {
		if !bytes.Contains([]byte(texts), []byte(want)) {
			t.Errorf("the picture does not say %q: %s", want, texts)
		}
	}
}
