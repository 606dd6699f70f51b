package sheet

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/civil"
)

// readStyles finds out which styles show a day: only the format of a cell tells a day from a number.
func (b *workbook) readStyles() error {
	patterns := map[int]string{}
	inCells := false
	return b.walk(partStyles, func(token xml.Token) error {
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "numFmt":
				if id, err := strconv.Atoi(attribute(e, "numFmtId")); err == nil {
					patterns[id] = attribute(e, "formatCode")
				}
			case "cellXfs":
				inCells = true
			case "xf":
				if inCells {
					id, _ := strconv.Atoi(attribute(e, "numFmtId"))
					b.days = append(b.days, showsDay(id, patterns))
				}
			}
		case xml.EndElement:
			if e.Name.Local == "cellXfs" {
				return errEnough
			}
		}
		return nil
	})
}

// dayFormats are the first and last of the numbered formats that show a day.
var dayFormats = [...][2]int{{14, 17}, {22, 22}, {27, 36}, {50, 58}}

// showsDay knows the numbered formats of the file format (ECMA-376 18.8.30) and otherwise looks for a day or
// a year in the pattern, outside quotes and brackets.
func showsDay(id int, patterns map[int]string) bool {
	pattern, own := patterns[id]
	if !own {
		return slices.ContainsFunc(dayFormats[:], func(f [2]int) bool { return f[0] <= id && id <= f[1] })
	}
	quoted, bracket := false, false
	for _, r := range strings.ToLower(pattern) {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '[':
			bracket = true
		case r == ']':
			bracket = false
		case quoted || bracket:
		case r == 'd' || r == 'y' || r == 'j':
			return true
		}
	}
	return false
}

// dayOfSerial counts from the day before 1900-01-01, or from 1904-01-01; the calendar of the file format has
// a 29 February 1900 that never was.
func dayOfSerial(serial float64, from1904 bool) (civil.Date, bool) {
	const first1904, lastSerial = 1462, 109_574 // 2200-01-01 counted from 1900
	days := serial
	if from1904 {
		days += first1904
	}
	if !(days >= 1 && days < lastSerial) {
		return 0, false
	}
	whole := int(days)
	if whole <= 60 {
		whole++
	}
	return civil.Of(1899, 12, 30).Add(whole), true
}
