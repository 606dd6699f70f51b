package norm_test

import (
	"errors"
	"testing"

	"spoorboek/model/norm"
)

func TestEveryThresholdStandsOnceWithItsDefaultAndItsGround(t *testing.T) {
	seen, set := map[norm.Key]bool{}, norm.Defaults()
	for _, th := range norm.Thresholds() {
		if seen[th.Key] {
			t.Errorf("%s stands twice", th.Key)
		}
		seen[th.Key] = true
		if set.Of(th.Key) != th.Default || th.Default <= 0 {
			t.Errorf("%s is %d by default, the table says %d", th.Key, set.Of(th.Key), th.Default)
		}
		if th.Unit == "" || th.Kind == "" || th.Source == "" {
			t.Errorf("%s says not all: %+v", th.Key, th)
		}
		if th.Kind != norm.Own && th.Source == "coach" {
			t.Errorf("%s is no agreement of the coach, and gives no source", th.Key)
		}
	}
}

// TestEachNumberIsSetAloneAndTheLawByNobody sets every number in turn and sees that no other moves.
func TestEachNumberIsSetAloneAndTheLawByNobody(t *testing.T) {
	for _, th := range norm.Thresholds() {
		set, err := norm.Defaults().With(th.Key, th.Default+1)
		if th.Kind == norm.Law {
			if !errors.Is(err, norm.ErrLaw) || set != norm.Defaults() {
				t.Errorf("%s is law, and is set: %v", th.Key, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s cannot be set: %v", th.Key, err)
		}
		for _, other := range norm.Thresholds() {
			want := other.Default
			if other.Key == th.Key {
				want++
			}
			if got := set.Of(other.Key); got != want {
				t.Errorf("with %s changed, %s is %d and not %d", th.Key, other.Key, got, want)
			}
		}
	}
}

func TestANumberOutsideItsRangeAndAnUnknownOneAreRefused(t *testing.T) {
	for key, n := range map[norm.Key]int{norm.KeyReport: -1, norm.KeyWeek: norm.Most + 1, "no-such": 3} {
		if set, err := norm.Defaults().With(key, n); err == nil || set != norm.Defaults() {
			t.Errorf("%s is set to %d", key, n)
		}
	}
	for _, n := range []int{0, norm.Most} {
		if set, err := norm.Defaults().With(norm.KeyReport, n); err != nil || set.Report != n {
			t.Errorf("%d is refused: %v", n, err)
		}
	}
}
