package robot_test

import (
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

func TestNoScreenNamesAnybodyOnThePrivacyScreen(t *testing.T) {
	t.Parallel()
	book := sampleBook(t)
	secret := names(t, book)
	for _, size := range []robot.Size{{W: 80, H: 24}, {W: 200, H: 60}} {
		r := robot.Start(t, size, robot.WithBook(book)).Press("P")
		for _, p := range places() {
			visit(r, p, false)
			for range 3 {
				screen := r.Screen() + r.Title()
				for _, name := range secret {
					if strings.Contains(screen, name) {
						t.Errorf("%s at %dx%d names %q:\n%s", p.name, size.W, size.H, name, screen)
					}
				}
				if p.name == "lock" {
					break
				}
				r.Press("pgdown")
			}
			if p.name == "lock" {
				r.Press("enter")
			}
		}
	}
}

func TestFromEveryScreenTheLockShowsNothing(t *testing.T) {
	t.Parallel()
	book := sampleBook(t)
	secret := names(t, book)
	r := robot.Start(t, robot.Size{W: 200, H: 60}, robot.WithBook(book))
	for _, p := range places() {
		visit(r, p, false)
		if p.name != "lock" {
			r.Press("ctrl+l")
		}
		screen := r.Screen() + r.Title()
		for _, name := range secret {
			if strings.Contains(screen, name) {
				t.Errorf("locked from %s it names %q:\n%s", p.name, name, screen)
			}
		}
		r.Press("enter")
	}
}

func TestWhatHidesTheScreenDoesNotWaitForAChord(t *testing.T) {
	for _, chord := range []string{"g", "a", "w", "y"} {
		bench(t).Press(chord, "f9").Toast("privacyscherm aan").Press(chord, "ctrl+l").Sees("Vergrendeld")
		if r := bench(t).Press(chord, "ctrl+z"); !r.Suspended() {
			t.Errorf("%s keeps ctrl+z from suspending", chord)
		}
	}
}
