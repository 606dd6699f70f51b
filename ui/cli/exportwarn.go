package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"spoorboek/model/dossier"
	"spoorboek/model/hint"
	"spoorboek/store"
)

// mostWords is how many of the words found an export names.
const mostWords = 12

// warn says before an export leaves what does not belong in a dossier; nothing is altered or kept back.
func (e *exporting) warn(ctx context.Context, content []byte, all []*dossier.Dossier) error {
	texts, err := e.texts(ctx, content, all)
	if err != nil {
		return fmt.Errorf("look through the export: %w", err)
	}
	bsn, words := false, []string{}
	for _, text := range texts {
		bsn = bsn || hint.BSN(text)
		words = append(words, hint.Medical(text)...)
	}
	if bsn {
		e.say(e.words.T("cli.export.bsn"))
	}
	if slices.Sort(words); len(words) > 0 {
		words = slices.Compact(words)
		e.say(e.words.F("cli.export.medical", strings.Join(words[:min(len(words), mostWords)], ", ")))
	}
	return nil
}

// texts are what people will read in an export. A workbook is read as the table that it holds.
func (e *exporting) texts(
	ctx context.Context, content []byte, all []*dossier.Dossier,
) ([]string, error) {
	switch e.format {
	case "csv":
		return []string{string(content)}, nil
	case "xlsx":
		var b bytes.Buffer
		order := e.order
		order.Format = store.SheetCSV
		err := e.Sheets.Export(ctx, &b, order, all)
		return []string{b.String()}, err
	}
	var document any
	if err := json.Unmarshal(content, &document); err != nil {
		return nil, err
	}
	return stringsIn(nil, document), nil
}

// stringsIn adds the texts of a JSON document. A moment in time is none: its fractions have nine digits too.
func stringsIn(found []string, v any) []string {
	switch v := v.(type) {
	case string:
		if _, err := time.Parse(time.RFC3339Nano, v); err != nil {
			found = append(found, v)
		}
	case []any:
		for _, one := range v {
			found = stringsIn(found, one)
		}
	case map[string]any:
		for key, one := range v {
			if key != "journal" { // the same again, in base64
				found = stringsIn(found, one)
			}
		}
	}
	return found
}
