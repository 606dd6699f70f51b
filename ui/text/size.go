package text

import "fmt"

// Bytes is how large a file is, in one figure: "860 kB", "2,4 MB".
func (w Days) Bytes(n int64) string {
	const kilo, mega = 1 << 10, 1 << 20
	switch {
	case n < kilo:
		return fmt.Sprintf("%d B", n)
	case n < mega:
		return fmt.Sprintf("%d kB", n/kilo)
	}
	whole, tenth := n/mega, n%mega*10/mega
	if w.p.lang == EN {
		return fmt.Sprintf("%d.%d MB", whole, tenth)
	}
	return fmt.Sprintf("%d,%d MB", whole, tenth)
}
