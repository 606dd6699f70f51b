package order_test

import (
	"slices"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/order"
)

var (
	towns  = []string{"Ede", "", "Épe", "Assen"}
	counts = []int{2, 3, 2, 1}
)

func ways() []order.Way {
	return []order.Way{
		order.ByText("name", func(i int) string { return towns[i] }),
		order.ByCount("written", func(i int) int { return counts[i] }),
	}
}

func TestAListGoesThroughItsWaysAndBackToItsOwnOrder(t *testing.T) {
	var o order.Orders
	words := text.New(text.NL)
	steps := []struct {
		id    action.ID
		title string
		want  []string
	}{
		{action.SortReverse, "Plaatsen · eigen volgorde, omgekeerd", []string{"Assen", "Épe", "", "Ede"}},
		{action.SortReverse, "Plaatsen", towns},
		{action.Sort, "Plaatsen · naam", []string{"Assen", "Ede", "Épe", ""}},
		{action.SortReverse, "Plaatsen · naam, omgekeerd", []string{"", "Épe", "Ede", "Assen"}},
		{action.Sort, "Plaatsen · aantal keren geschreven", []string{"", "Ede", "Épe", "Assen"}},
		{action.Sort, "Plaatsen", towns},
	}
	for i, s := range steps {
		if o.Act(s.id, "towns", ways(), words) == nil {
			t.Errorf("step %d says nothing", i)
		}
		now := o.Of("towns")
		if got := order.Put(towns, now.Rows(len(towns), ways())); !slices.Equal(got, s.want) {
			t.Errorf("step %d: %q, want %q", i, got, s.want)
		}
		if got := now.Title("Plaatsen", words); got != s.title {
			t.Errorf("step %d is called %q, not %q", i, got, s.title)
		}
	}
}

func TestWhatTheOfficeRemembersIsLearnedOnceAndAnUnknownWayIsTheOwnOrder(t *testing.T) {
	var o order.Orders
	o.Learn(map[string]string{"order-towns": "-name", "order-gone": "colour", "palette": "dark"})
	o.Learn(map[string]string{"order-towns": "name"})
	if got := order.Put(towns, o.Of("towns").Rows(len(towns), ways())); !slices.Equal(got, []string{"", "Épe", "Ede", "Assen"}) {
		t.Errorf("%q", got)
	}
	if got := order.Put(towns, o.Of("gone").Rows(len(towns), ways())); !slices.Equal(got, towns) {
		t.Errorf("%q", got)
	}
	if ok, why := order.Can(1, text.New(text.EN)); ok || why == "" {
		t.Error("one row can be sorted, or nothing says why not")
	}
}
