// Package pipeline shows the applications of one dossier: as a strip with counts and the next step, as a
// board with a column for every stage, and as a list. One key steps the chosen application on or back.
package pipeline
