package robot_test

import (
	"testing"
	"time"

	"spoorboek/ui"
	"spoorboek/ui/robot"
)

func TestPersonalDataIsTakenOffTheClipboardAfterAMinuteAndNothingElse(t *testing.T) {
	const name, number = "Jansen, Karin", "2026-001"
	system := &board{}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), func(o *ui.Options) {
		o.World.Clip = system
	})
	on := func(want string) {
		t.Helper()
		if got := robot.Clipboard(r); got != want || system.text != want {
			t.Fatalf("the clipboard of the terminal holds %q, of the system %q, not %q", got, system.text, want)
		}
	}
	r.GoTo("Jansen").Press("y", "n").Toast("naam gekopieerd").Wait(59 * time.Second)
	on(name)
	r.Wait(2 * time.Second)
	on("")

	r.Press("y", "n").Wait(40*time.Second).Press("y", "r").Toast("dossiernummer").Wait(time.Minute)
	on(number) // a number is nobody's, and it is no longer the name that stands there

	r.Press("y", "n").Wait(40*time.Second).Press("y", "n").Wait(40 * time.Second)
	on(name) // copied again: the minute begins anew
	r.Press("ctrl+l").Wait(30 * time.Second)
	on("") // also behind the lock
}
