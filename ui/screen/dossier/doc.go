// Package dossier is the screen of one dossier: its core, its line, tasks and appointments, contacts,
// applications, papers and notes, each in a card. h and l go from card to card, j and k along the lines of
// one, and every act of the morning works from the line under the cursor.
package dossier
