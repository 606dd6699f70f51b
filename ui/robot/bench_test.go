package robot_test

import (
	"fmt"
	"testing"

	"spoorboek/ui/robot"
)

// BenchmarkKey200x60 is what one key in the caseload costs, Update and View, in a terminal of 200 by 60: it must not
// grow with the caseload and stay under a millisecond.
func BenchmarkKey200x60(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := robot.Start(b, robot.Size{W: 200, H: 60}, robot.WithRows(n))
			r.Press("home")
			down := robot.Key("j")
			up := robot.Key("k")
			b.ResetTimer()
			for i := range b.N {
				if i%40 < 20 {
					r.Tap(down)
				} else {
					r.Tap(up)
				}
			}
		})
	}
}

// BenchmarkFilter10000 is what a letter of the filter costs at ten thousand dossiers.
func BenchmarkFilter10000(b *testing.B) {
	r := robot.Start(b, robot.Size{W: 200, H: 60}, robot.WithRows(10_000))
	r.Press("/")
	b.ResetTimer()
	for i := range b.N {
		r.Tap(robot.Key(string("jansen"[i%6])))
		if i%6 == 5 {
			b.StopTimer()
			r.Press("ctrl+u")
			b.StartTimer()
		}
	}
}
