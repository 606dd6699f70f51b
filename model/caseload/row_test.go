package caseload_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
)

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestARowIsSmallAndComesBackTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringN(0, 90, 400)
		r := caseload.Row{
			ID: journal.ID{1}, Number: text.Draw(rt, "number"), Name: text.Draw(rt, "name"),
			Last: rapid.IntRange(0, 60).Draw(rt, "last"), Employer: text.Draw(rt, "employer"),
			Job: text.Draw(rt, "job"), Gone: rapid.Bool().Draw(rt, "gone"), Count: rapid.IntRange(0, 1e6).Draw(rt, "count"),
			Head: rapid.Uint64().Draw(rt, "head"),
		}
		for range rapid.IntRange(0, 30).Draw(rt, "tasks") {
			r.In.Dues = append(r.In.Dues, signal.Due{
				Rule: signal.Task, On: monday.Add(rapid.IntRange(-500, 500).Draw(rt, "due")), Text: text.Draw(rt, "text"),
			})
		}
		b := r.Append(nil)
		if len(b) > caseload.MaxSize {
			rt.Fatalf("%d bytes", len(b))
		}
		back, err := caseload.DecodeRow(b)
		if err != nil {
			rt.Fatal(err)
		}
		if again := back.Append(nil); string(again) != string(b) {
			rt.Fatal("encoded again it differs")
		}
		if !strings.HasPrefix(back.Name, strings.TrimSuffix(back.Name, "…")) || back.Gone != r.Gone || back.Count != r.Count {
			rt.Fatalf("came back as %+v", back)
		}
	})
}

func TestADamagedRowIsRefused(t *testing.T) {
	whole := row(t, 1, "Jansen, Karin", "Logis B.V.", task(3)).Append(nil)
	for n := range whole {
		if _, err := caseload.DecodeRow(whole[:n]); !errors.Is(err, caseload.ErrRow) {
			t.Errorf("the first %d bytes: %v", n, err)
		}
	}
	if _, err := caseload.DecodeRow(append([]byte{9, 9}, whole[2:]...)); !errors.Is(err, caseload.ErrRow) {
		t.Errorf("another edition: %v", err)
	}
	if _, err := caseload.DecodeRow(append(whole, 0)); !errors.Is(err, caseload.ErrRow) {
		t.Errorf("a byte too many: %v", err)
	}
}

func TestAStackReadsRowsAsSingleOnesAreRead(t *testing.T) {
	stack := caseload.NewStack()
	for range 200 { // more than one piece of memory holds
		for _, r := range morning(t) {
			b := r.Append(nil)
			want, err := caseload.DecodeRow(b)
			if err != nil {
				t.Fatal(err)
			}
			var got caseload.Row
			if err := stack.Decode(&got, b); err != nil || !reflect.DeepEqual(got, want) {
				t.Fatalf("%v\n%+v\n%+v", err, got, want)
			}
			if err := stack.Decode(new(caseload.Row), b[:len(b)-1]); !errors.Is(err, caseload.ErrRow) {
				t.Fatal("a damaged row is read: ", err)
			}
		}
	}
}

func FuzzDecodeRow(f *testing.F) {
	for _, r := range morning(f) {
		f.Add(r.Append(nil))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := caseload.DecodeRow(b)
		if err != nil {
			return
		}
		if again := r.Append(nil); string(again) != string(b) {
			t.Errorf("accepted %q, encodes as %q", b, again)
		}
		l := caseload.Build([]caseload.Row{r}, monday, norm.Defaults())
		l.View(caseload.Query{}, caseload.Order{By: caseload.ByDue})
	})
}

func FuzzParseQuery(f *testing.F) {
	for _, s := range []string{`fase:intake zw:40-52 stil:>14 !woord "a b`, "tekst:x", `!"":`, "zw:-", "groep:,,"} {
		f.Add(s)
	}
	rows := morning(f)
	f.Fuzz(func(t *testing.T, s string) {
		q, err := caseload.ParseQuery(s)
		var wrong *caseload.QueryError
		if err != nil && (!errors.As(err, &wrong) || wrong.At < 0 || wrong.At+wrong.Len > len([]rune(s))) {
			t.Errorf("%q: %v", s, err)
		}
		caseload.Build(rows, monday, norm.Defaults()).View(q, caseload.Order{})
	})
}
