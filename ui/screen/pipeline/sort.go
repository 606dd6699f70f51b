package pipeline

import (
	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/order"
)

// listName is what the list is called where its order is kept.
const listName = "applications"

// ways are how the list can be sorted; its own order puts first what needs something next.
func ways(p *Pane, b *Board) []order.Way {
	return []order.Way{
		order.ByText("function", func(i int) string { return b.app(b.order[i]).Function }),
		order.ByText("employer", func(i int) string { return b.app(b.order[i]).Employer }),
		order.ByCount("stage", func(i int) int { return int(columnCount - columnOf(b.order[i].Stage)) }),
		order.ByDay("day", func(i int) int { return int(b.order[i].Since) }),
		order.ByCount("fit", func(i int) int { return fits(p, b.app(b.order[i]).ID) }),
	}
}

// fits is how well an application fits what the person can do: the better the higher, zero where nothing can
// be said of it.
func fits(p *Pane, id journal.ID) int {
	f, known := dossier.FitOf(p.dossier, id, p.today)
	if !known || f.Verdict() == capacity.NotAsked {
		return 0
	}
	return len(capacity.Verdicts()) + 1 - f.Verdict().Rank()
}

// sorted puts the list as the coach wants it; the columns of the board stay in the order of waiting.
func sorted(p *Pane, b *Board) *Board {
	b.order = order.Put(b.order, p.orders.Of(listName).Rows(b.Len(), ways(p, b)))
	return b
}

// sortList sorts the list another way; the cursor stays on its application.
func sortList(p *Pane, id action.ID) pane.Request {
	req := p.orders.Act(id, listName, ways(p, p.board), p.words)
	p.board = sorted(p, NewBoard(p.dossier.Applications, p.today))
	return req
}
