// Package timeline draws one trajectory as lanes over the years of the sickness case: statutory moments,
// spoor 1, spoor 2, contacts and applications, with a cursor that explains the moment under it.
//
// Read it in this order: Line turns a dossier into lanes (line.go, item.go), Scale lays days over columns
// (scale.go), the views draw what is visible and no more (lanes.go, detail.go, lists.go, view.go), Pane
// moves the cursor and asks for acts (pane.go, acts.go).
package timeline
