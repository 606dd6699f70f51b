package dossier

import (
	"bytes"
	"encoding/json"
)

// Change is a value that a patch may carry. One that is not Set leaves the field as it is; a zero Value
// that is Set empties it.
type Change[T any] struct {
	Set   bool
	Value T
}

// To is a change to v.
func To[T any](v T) Change[T] { return Change[T]{Set: true, Value: v} }

// IsZero reports whether the patch leaves the field as it is; such a field is not stored.
func (c Change[T]) IsZero() bool { return !c.Set }

// MarshalJSON writes the value, without HTML escapes like the rest of a stored fact.
func (c Change[T]) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(c.Value)
	return out.Bytes(), err
}

// UnmarshalJSON reads the value; null is a zero value that is set.
func (c *Change[T]) UnmarshalJSON(b []byte) error {
	var v T
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*c = Change[T]{Set: true, Value: v}
	return nil
}
