package civil_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
)

type letter struct {
	On    civil.Date            `json:"on"`
	At    civil.Time            `json:"at"`
	Until civil.Date            `json:"until,omitzero"`
	Span  civil.Span            `json:"span"`
	Days  map[civil.Date]string `json:"days"`
}

func TestJSON(t *testing.T) {
	tests := map[string]struct {
		value letter
		want  string
	}{
		"a day and a time are strings": {
			letter{
				On: civil.Of(2026, 1, 1), At: civil.At(10, 30),
				Days: map[civil.Date]string{civil.Of(2026, 1, 2): "x"},
			},
			`{"on":"2026-01-01","at":"10:30","span":{"from":null,"to":null},"days":{"2026-01-02":"x"}}`,
		},
		"what is not known is null": {
			letter{Span: civil.Span{From: civil.Of(2026, 1, 1)}},
			`{"on":null,"at":null,"span":{"from":"2026-01-01","to":null},"days":null}`,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := json.Marshal(test.value)
			if err != nil || string(got) != test.want {
				t.Fatalf("got %s, %v; want %s", got, err, test.want)
			}
			var back letter
			if err := json.Unmarshal(got, &back); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.value, back); diff != "" {
				t.Errorf("came back different:\n%s", diff)
			}
		})
	}
}

func TestJSONRefusesWhatIsNoDate(t *testing.T) {
	for _, text := range []string{
		`{"on":20260101}`, `{"on":"1-1-2026"}`, `{"on":{}}`, `{"at":"25:00"}`, `{"at":7}`,
	} {
		if err := json.Unmarshal([]byte(text), new(letter)); err == nil {
			t.Errorf("%s was taken", text)
		}
	}
	back := letter{On: civil.Of(2026, 1, 1), At: civil.At(1, 1)}
	if err := json.Unmarshal([]byte(`{"on":"","at":""}`), &back); err != nil || back.On != 0 || back.At != 0 {
		t.Errorf("empty strings gave %v, %v", back, err)
	}
}

func TestText(t *testing.T) {
	got, err := civil.Date(0).MarshalText()
	if err != nil || len(got) != 0 {
		t.Errorf("no date is written %q, %v", got, err)
	}
	at, err := civil.At(10, 30).MarshalText()
	if err != nil || string(at) != "10:30" {
		t.Errorf("10:30 is written %q, %v", at, err)
	}
}

func BenchmarkDateMarshalJSON(b *testing.B) {
	d := civil.Of(2026, 1, 1)
	for b.Loop() {
		if _, err := d.MarshalJSON(); err != nil {
			b.Fatal(err)
		}
	}
}
