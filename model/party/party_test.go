package party_test

import (
	"testing"

	"spoorboek/model/party"
)

func TestRolesAreKnown(t *testing.T) {
	for _, r := range party.Roles() {
		if !r.Known() {
			t.Errorf("%s is not known", r)
		}
	}
	if party.Role("neighbour").Known() {
		t.Error("a role that is none")
	}
}
