package ui

import (
	"bytes"
	"context"

	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/watch"
)

// writing writes something that leaves.
type writing func(ctx context.Context, d *desk.Desk, out outgoing) error

// lookout finds what does not belong in a dossier and is about to leave all the same.
type lookout func(ctx context.Context, d *desk.Desk, out outgoing) (watch.Leaving, error)

// inText looks through what is written as one text.
func inText(write writing) lookout {
	return func(ctx context.Context, d *desk.Desk, out outgoing) (watch.Leaving, error) {
		var b bytes.Buffer
		out.Writer = &b
		err := write(ctx, d, out)
		return watch.InText(b.String()), err
	}
}

// inJSON looks through the texts of the document that is written.
func inJSON(write writing) lookout {
	return func(ctx context.Context, d *desk.Desk, out outgoing) (watch.Leaving, error) {
		var b bytes.Buffer
		out.Writer = &b
		if err := write(ctx, d, out); err != nil {
			return watch.Leaving{}, err
		}
		return watch.InJSON(b.Bytes())
	}
}

// mayLeave asks whether a departure goes out with what stands in it.
func mayLeave(w *text.Words, r depart, said []string) pane.Request {
	return pane.Ask{
		Title: w.Of("leave", r.sort), Lines: said,
		Buttons: []pane.Button{{Label: w.T("leave.anyway"), Then: r}},
	}
}
