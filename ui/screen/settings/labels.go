package settings

import (
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/ui/pane"
)

// ofLabels are what this office calls the items of a capacity document, beside the names of the instrument.
func ofLabels(p *Pane) []row {
	own := capacity.LabelsFrom(p.office.Options)
	all := capacity.AllLabels()
	out := make([]row, len(all))
	for i, l := range all {
		name, changed := own.Of(l.Item)
		out[i] = row{
			id: capacity.LabelKey(l.Item), label: l.Item.String() + " " + p.words.Item(l.Item, nil), value: name,
			changed: changed, edit: askLabel(l.Item),
		}
	}
	return out
}

// askLabel asks what the office calls an item; nothing typed takes the name of the instrument back.
func askLabel(item capacity.Item) func(*Pane) pane.Request {
	return func(p *Pane) pane.Request {
		own, _ := capacity.LabelsFrom(p.office.Options).Of(item)
		return pane.Prompt{
			Title: item.String() + " " + p.words.Item(item, nil), Label: p.words.T("settings.label"),
			Lines: []string{p.words.T("settings.label.help"), p.words.T("settings.empty")}, Recent: recent(own),
			Then: func(typed string) pane.Request {
				typed = strings.TrimSpace(typed)
				if typed == own {
					return nil
				}
				return write(office.LabelStated{Key: capacity.LabelKey(item), Name: plain.Line(typed)})
			},
		}
	}
}
