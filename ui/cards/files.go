package cards

import (
	"spoorboek/model/dossier"
	"spoorboek/ui/pane"
)

// files asks what to do with the files of a document: open, keep outside, detach, attach another.
func (c *Context) files(doc *dossier.Document) pane.Request {
	w := c.W
	add := c.Asker().Form("attach", dossier.Args{"item": doc.Item.String()}, nil)
	present := doc.Present()
	if len(present) == 0 {
		return add
	}
	var options []pane.Option
	var then []pane.Request
	offer := func(label, note string, r pane.Request) {
		options, then = append(options, pane.Option{Label: label, Note: note}), append(then, r)
	}
	for i, f := range present {
		offer(w.F("attach.open", c.fileName(i, f)), w.Bytes(f.Size), pane.File{Dossier: c.D.ID, File: f})
	}
	for i, f := range present {
		save := pane.Prompt{
			Title: w.T("attach.save.title"), Label: w.T("attach.save.label"), Required: true,
			Lines: []string{c.fileName(i, f), w.T("attach.save.warn")},
			Then:  func(path string) pane.Request { return pane.File{Dossier: c.D.ID, File: f, Out: path} },
		}
		offer(w.F("attach.save", c.fileName(i, f)), w.Bytes(f.Size), save)
		args := dossier.Args{"item": doc.Item.String(), "file": f.Name}
		offer(w.F("attach.remove", c.fileName(i, f)), "", c.Asker().Do("detach", args, nil))
	}
	offer(w.T("attach.add"), "", add)
	return pane.Choice{
		Title: w.T("attach.title"), Lines: []string{w.T("attach.explain")}, Options: options,
		Then: func(i int) pane.Request { return then[i] },
	}
}

// FileMark says that a document has files.
func (c *Context) FileMark(doc *dossier.Document) string {
	if n := len(doc.Present()); n > 0 {
		return c.W.N("attach.files", n)
	}
	return ""
}
