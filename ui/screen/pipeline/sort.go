package pipeline

import (
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/order"
)

// listName is what the list is called where its order is kept.
const listName = "applications"

// ways are how the list can be sorted; its own order puts first what needs something next.
func ways(b *Board) []order.Way {
	return []order.Way{
		order.ByText("function", func(i int) string { return b.app(b.order[i]).Function }),
		order.ByText("employer", func(i int) string { return b.app(b.order[i]).Employer }),
		order.ByCount("stage", func(i int) int { return int(columnCount - columnOf(b.order[i].Stage)) }),
		order.ByDay("day", func(i int) int { return int(b.order[i].Since) }),
	}
}

// sorted puts the list as the coach wants it; the columns of the board stay in the order of waiting.
func sorted(p *Pane, b *Board) *Board {
	b.order = order.Put(b.order, p.orders.Of(listName).Rows(b.Len(), ways(b)))
	return b
}

// sortList sorts the list another way; the cursor stays on its application.
func sortList(p *Pane, id action.ID) pane.Request {
	req := p.orders.Act(id, listName, ways(p.board), p.words)
	p.board = sorted(p, NewBoard(p.dossier.Applications, p.today))
	return req
}
