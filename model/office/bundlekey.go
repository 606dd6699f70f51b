package office

import "spoorboek/model/journal"

// BundleKeyMade keeps a pair of keys for the bundles that others send us. It stands in the office's journal,
// so that it is sealed with everything else, is in every copy of the file, and leaves it never: no export,
// bundle or log holds facts of the office. An older pair stays: bundles may still come for it.
type BundleKeyMade struct {
	Public string `json:"public"`
	Secret string `json:"secret"`
}

// Kind returns "bundle-key.made".
func (BundleKeyMade) Kind() journal.Kind { return "bundle-key.made" }

func (f BundleKeyMade) apply(o *Office, _ *journal.Entry) { o.Keys = append(o.Keys, f) }
