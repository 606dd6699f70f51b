package pipeline

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
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
		order.ByText("direction", func(i int) string {
			d, _ := p.dossier.Papers.Direction(b.app(b.order[i]).Direction)
			return d.Function
		}),
		order.ByCount("next", func(i int) int { return soon(b.order[i].Due) }),
		order.ByCount("hours", func(i int) int { return int(100 * hoursOf(b.app(b.order[i]))) }),
		order.ByCount("travel", func(i int) int { return b.app(b.order[i]).Demand.Travel }),
		order.ByText("channel", func(i int) string { return channelName(p.words, b.app(b.order[i]).Channel) }),
		order.ByCount("evidence", func(i int) int { return int(proved(b.app(b.order[i]))) }),
		order.ByText("note", func(i int) string { return b.app(b.order[i]).Note }),
	}
}

// How many of the ways a list offers that has not the room for all columns: those behind them sort by what
// is not on the screen.
const (
	fewWays  = 5
	moreWays = 7
)

// offered are the ways that the keys go through at the width the list has now.
func offered(p *Pane) []order.Way {
	all := ways(p, p.board)
	switch {
	case p.width < moreFrom:
		return all[:fewWays]
	case p.width < allFrom:
		return all[:moreWays]
	}
	return all
}

// soon puts the follow-up that comes first before the later ones, and what has none last.
func soon(due civil.Date) int {
	if due.IsZero() {
		return 0
	}
	return int(civil.Last-due) + 1
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
	req := p.orders.Act(id, listName, offered(p), p.words)
	p.board = sorted(p, NewBoard(p.dossier.Applications, p.today))
	return req
}
