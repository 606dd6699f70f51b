// Package figures counts what came of trajectories and how they ran, over the digests of a whole caseload.
// Every number is a count of dossiers, or says over how many it is taken; it carries its definition, the
// dossiers behind it and, beside it, those that could not be counted and why. It compares with no norm:
// there is none that offices agree on.
package figures
