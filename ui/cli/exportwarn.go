package cli

import (
	"bytes"
	"context"
	"fmt"

	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/ui/watch"
)

// warn says before an export leaves what does not belong in a dossier; nothing is altered or kept back.
func (e *exporting) warn(ctx context.Context, content []byte, all []*dossier.Dossier) error {
	found, err := e.look(ctx, content, all)
	if err != nil {
		return fmt.Errorf("look through the export: %w", err)
	}
	e.pointOut(found)
	return nil
}

// pointOut says on stderr what was found in something that leaves.
func (c *command) pointOut(found watch.Leaving) {
	for _, line := range found.Said(c.words) {
		c.say(line)
	}
}

// look reads what people will read in an export. A workbook is read as the table that it holds.
func (e *exporting) look(
	ctx context.Context, content []byte, all []*dossier.Dossier,
) (watch.Leaving, error) {
	switch e.format {
	case "csv":
		return watch.InText(string(content)), nil
	case "xlsx":
		var b bytes.Buffer
		order := e.order
		order.Format = store.SheetCSV
		err := e.Sheets.Export(ctx, &b, order, all)
		return watch.InText(b.String()), err
	}
	return watch.InJSON(content)
}
