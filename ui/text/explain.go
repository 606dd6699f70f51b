package text

// Explain says in words what an error means: what happened, what is safe, what to do.
func (w *Words) Explain(err error) string { return err.Error() }
