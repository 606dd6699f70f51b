// Package profile shows who the person is, what work is looked for and what he or she can do: a card beside
// the caseload, a screen when zoomed. It only reads; what changes is asked for by the forms of acts.
package profile
