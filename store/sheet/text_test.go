package sheet_test

import "spoorboek/model/plain"

func text(s string) plain.Text { return plain.Line(s) }
