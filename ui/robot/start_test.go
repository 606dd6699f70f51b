package robot_test

import (
	"testing"
	"time"

	"spoorboek/ui"
	"spoorboek/ui/robot"
)

func TestAStartIsOverOnceAndOnlyAfterItsFirstSecond(t *testing.T) {
	times := 0
	settled := func(o *ui.Options) { o.World.Settled = func() { times++ } }
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(3), settled).Sees("Ochtendlijst")
	if times != 0 {
		t.Error("settled before the first second was over")
	}
	if r.Wait(5 * time.Second); times != 1 {
		t.Errorf("settled %d times", times)
	}
}

// BenchmarkStart10000 is what the workbench itself takes from an open book of ten thousand dossiers to its
// first full frame; unsealing and the terminal are not in it.
func BenchmarkStart10000(b *testing.B) {
	var opened ui.Options
	robot.WithRows(10_000)(&opened)
	for b.Loop() {
		robot.Start(b, robot.Size{W: 120, H: 40}, robot.WithBook(opened.Book)).Sees("gezien")
	}
}
