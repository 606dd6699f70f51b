package robot_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/store/render"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

// desktop is a folder of the coach's, in memory.
type desktop map[string]string

func (d desktop) deliver(folder, ending string, content []byte, words ...string) (string, error) {
	path := folder + "/" + strings.Join(words, "-") + "." + ending
	d[path] = string(content)
	return path, nil
}

// withDesktop opens a book for a coach who can write files.
func withDesktop(t *testing.T, book store.Book) (*robot.Robot, desktop) {
	t.Helper()
	files := desktop{}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book), func(o *ui.Options) {
		o.World.Deliver, o.World.Home, o.Renderer = files.deliver, "/home/coach", render.New()
	})
	return r, files
}

func sampleBook(t *testing.T) *storetest.Memory {
	t.Helper()
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	return book
}

func TestADossierIsErasedForGoodWithItsDraftAndACertificate(t *testing.T) {
	book := sampleBook(t)
	r, files := withDesktop(t, book)
	r.GoTo("Jansen").Press("t").Type("geheime taak").Press("esc") // a draft of this dossier stays behind
	number := numberOf(t, book, "Jansen, Karin")
	r.GoTo("Jansen").Press(":").Type("wis voorgoed").Press("enter").Sees("Voorgoed wissen: Jansen, Karin", "Waarom?")
	r.Press("down", "enter").Sees("anonieme cijfers", number, "Enter wist voorgoed").Misses("bewaart")
	r.Type("2026-999").Press("enter").Toast("nummer").GoTo("Jansen")
	r.Press(":").Type("wis voorgoed").Press("enter", "down", "enter").Type(number).Press("enter")
	r.Toast("voorgoed gewist").Sees("BEWIJS VAN WISSEN", "op verzoek van de betrokkene")
	if strings.Contains(r.Status(), "ongedaan") {
		t.Errorf("an erasure offers to be undone: %s", r.Status())
	}
	r.Wait(time.Second).Press("tab", "enter").Sees("Leeg is /home/coach").Press("enter")
	r.Sees("/home/coach/Wisverklaring-" + number + ".txt").Press("enter").Misses("Jansen, Karin")
	if text := files["/home/coach/Wisverklaring-"+number+".txt"]; !strings.Contains(text, number) || strings.Contains(text, "Jansen") {
		t.Errorf("certificate:\n%s", text)
	}
	stones, err := book.Tombstones(context.Background())
	if err != nil || len(stones) != 1 || stones[0].Reason != "request" || !strings.Contains(stones[0].Figures, `"phase"`) {
		t.Errorf("tombstones %+v, %v", stones, err)
	}
	r.Press(":").Type("bewaren en verstrekt").Press("enter").Sees("GEWIST (1)", "NAAR BUITEN GEGAAN (1)", "wisverklaring (txt)")
	r.Press("1", "ctrl+l", "enter") // locking writes what was half typed
	drafts, err := book.Drafts()
	if err != nil {
		t.Fatal(err)
	}
	for key, draft := range drafts {
		if strings.Contains(string(draft), "geheime taak") {
			t.Errorf("the draft %q of who was erased came back: %s", key, draft)
		}
	}
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book)).Misses("Jansen, Karin")
	again.Press("u").Misses("Jansen, Karin")
}

// numberOf is the number of the dossier of a person.
func numberOf(t *testing.T, book store.Book, name string) string {
	t.Helper()
	records, err := book.Rows(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, rec := range records {
		row, err := caseload.DecodeRow(rec.Row)
		if err != nil {
			t.Fatal(err)
		}
		if row.Name == name {
			return row.Number
		}
	}
	t.Fatalf("there is no %s", name)
	return ""
}

func TestAPersonGetsHerDataAndAPartIsOnlyWithheldWithAReason(t *testing.T) {
	book := sampleBook(t)
	r, files := withDesktop(t, book)
	number := numberOf(t, book, "Jansen, Karin")
	r.GoTo("Jansen").Press("a", "n").Type("eigen gedachte over de bus, en zijn depressie").Press("ctrl+s").Toast("notitie")
	r.GoTo("Jansen").Press(":").Type("geef inzage").Press("enter").Sees("Inzage: Jansen, Karin", "maak docx")
	r.Type("Een deel").Press("enter").Sees("contacten en taken").Type("contacten").Press("enter").Sees("Reden")
	r.Press("enter").Sees("Reden").Type("gaat over een ander").Press("enter").Sees("Zonder contacten en taken: gaat over een ander")
	r.Type("json").Press("enter").Sees("medische woorden", "depressie", "niet versleuteld").Type("~/uit").Press("enter").Sees("/home/coach/uit/inzage-" + number + ".json")
	var got struct {
		Parts []struct {
			Part, Withheld string
			Entries        []json.RawMessage
		}
	}
	text := files["/home/coach/uit/inzage-"+number+".json"]
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text, "eigen gedachte over de bus") {
		t.Error("the coach's own note is not in it")
	}
	for _, p := range got.Parts {
		if withheld := p.Part == "contacts"; withheld != (p.Withheld != "") || withheld && len(p.Entries) > 0 {
			t.Errorf("%s: withheld %q, %d entries", p.Part, p.Withheld, len(p.Entries))
		}
	}
	r.Press("enter").Press(":").Type("bewaren en verstrekt").Press("enter")
	r.Sees("kopie voor inzage (json) · "+number, "deels · werknemer · verzoek om inzage")
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	again.Press(":").Type("bewaren en verstrekt").Press("enter").Sees("NAAR BUITEN GEGAAN (1)")
}

func TestADossierThatMustGoIsListedAndKeptWithAReason(t *testing.T) {
	book := sampleBook(t)
	later := func(o *ui.Options) { o.Today = civil.Of(2029, time.January, 10) }
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book), later)
	r.Press(":").Type("bewaren en verstrekt").Press("enter")
	r.Sees("BEWAARTERMIJN VOORBIJ (1)", "van den Heuvel, Noor", "sinds 07-01-2029", "termijn vanaf 07-01-2027")
	r.Press("home").Press(":").Type("langer bewaren").Press("enter").Sees("Langer bewaren: van den Heuvel, Noor")
	r.Field("Tot en met").Type("30-6-2029").Press("ctrl+s").Sees("Langer bewaren: van den Heuvel, Noor") // no reason yet
	r.Field("Reden").Type("bezwaar loopt").Press("ctrl+s").Toast("bewaarreden vastgelegd")
	r.Sees("MET REDEN LANGER BEWAARD (1)", "t/m 30-06-2029").Misses("VOORBIJ")
	after := func(o *ui.Options) { o.Today = civil.Of(2029, time.July, 1) }
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book), after)
	again.Press(":").Type("bewaren en verstrekt").Press("enter").Sees("BEWAARTERMIJN VOORBIJ")
	r.Press("u").Toast("ongedaan").Sees("BEWAARTERMIJN VOORBIJ (1)")
}

func TestWhatIsInTheBinIsStillKeptAndCanBeErased(t *testing.T) {
	book := sampleBook(t)
	r, _ := withDesktop(t, book)
	number := numberOf(t, book, "Jansen, Karin")
	r.GoTo("Jansen").Press("delete").Wait(time.Second).Press("tab", "enter").Type(number).Press("enter").Toast("prullenbak")
	r.Press(":").Type("bewaren en verstrekt").Press("enter").Sees("IN DE PRULLENBAK, NOG BEWAARD (1)", "Jansen, Karin", "tot je wist")
	r.Press("home", "end", "j").Press(":").Type("wis voorgoed").Press("enter", "enter").Type(number).Press("enter")
	r.Sees("BEWIJS VAN WISSEN").Press("esc").Sees("GEWIST (1)").Misses("PRULLENBAK", "Jansen")
}

// names are the words of the invented caseload's names that no other word holds.
func names(t *testing.T, book store.Book) []string {
	t.Helper()
	records, err := book.Rows(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, rec := range records {
		row, err := caseload.DecodeRow(rec.Row)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, row.Name)
		last, first, _ := strings.Cut(row.Name, ", ")
		for _, word := range append(strings.Fields(last), first) {
			if len(word) > 4 {
				all = append(all, word)
			}
		}
	}
	return all
}

func TestThePrivacyScreenAlsoCoversWhatWasSaidBefore(t *testing.T) {
	book := sampleBook(t)
	secret := names(t, book)
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	r.GoTo("Jansen").Press("t").Type("bel").Press("ctrl+s").Toast("taak toegevoegd (Jansen, Karin)")
	r.Press("P").Misses(secret...).Toast("privacyscherm aan")
	r.Press("!").Sees("verborgen zolang", "privacyscherm aan").Misses(secret...).Press("esc")
	r.Press("u").Toast("ongedaan").Misses(secret...)
	r.Press("!").Sees("ongedaan: taak").Misses(secret...).Press("esc")
	r.Press("P").Toast("privacyscherm uit").Press("!").Sees("taak toegevoegd (Jansen, Karin)").Misses("verborgen zolang")
}

func TestThePrivacyScreenCoversTheWindowThatIsOpen(t *testing.T) {
	book := sampleBook(t)
	secret := names(t, book)
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	for name, open := range map[string][]string{
		"the menu": {"m"}, "the palette": {":"}, "the bin": {"delete"}, "the messages": {"!"}, "a date": {"d"}, "a phase": {"f"},
	} {
		t.Run(name, func(t *testing.T) {
			r.GoTo("Fransen").Press("t").Type("bel").Press("ctrl+s").GoTo("Fransen").Press(open...).Wait(time.Second)
			r.Press("f9").Misses(secret...).Sees("Dit venster is bedekt").Press("j", "enter", "down").Sees("Dit venster is bedekt")
			r.Press("f9").Sees("Fransen").Misses("Dit venster is bedekt").Press("f9", "esc").Misses("Dit venster").Misses(secret...)
			r.Press("f9").Sees("Fransen, Zoë").Press("esc", "esc")
		})
	}
	r.GoTo("Jansen").Press("c").Sees("Contact vastleggen: Jansen, Karin").Field("Besproken").Type("de bus")
	r.Press("f9").Sees("Contact vastleggen: 2026-", "de bus").Misses(secret...)
	r.Press("f9").Sees("Contact vastleggen: Jansen, Karin", "de bus")
}

func TestTheRowNamesWhoIsAskedAtTheEmployerAndThePrivacyScreenDoesNot(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(sampleBook(t)))
	r.GoTo("Peters").Sees("vraag dhr. Kok: 42e-week").Press("/").Type("kok 42e").Press("enter").On("Peters").Press("esc")
	r.Press("i").Sees("vraag dhr. Kok: 42e-weeksmelding gedaan?").Press("P").Misses("Kok").Sees("vraag werkgever: 42e-")
	r.Press("g", "z").Misses("Kok").Sees("vraag werkgever: 42e-").Press("P").Sees("vraag dhr. Kok")
	r.Press("ctrl+l").Misses("Kok")
}
