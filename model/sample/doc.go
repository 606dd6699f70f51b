// Package sample invents a caseload: lively, the same for the same seed, relative to a day, and made of
// nothing but the acts a coach has. Nobody in it exists, and nothing in it says why anybody is ill.
//
// The first 24 dossiers are stories, told in the demo tables: together they show every group of the
// morning, every phase, both tracks and each stage of an application. What comes after them is drawn by
// lot, for benchmarks.
package sample
