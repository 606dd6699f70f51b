package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/store/sheet"
)

func sample(name string) string { return filepath.Join("testdata", name) }

func read(t *testing.T, path string) store.Table {
	t.Helper()
	table, err := sheet.New().Read(path, "")
	if err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
	return table
}

func write(t testing.TB, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEverySampleIsReadWhole(t *testing.T) {
	tests := map[string]struct {
		rows, columns       int
		encoding, separator string
	}{
		"caseload.csv":             {40, 35, "utf-8", ";"},
		"caseload-windows1252.csv": {40, 35, "windows-1252", ";"},
		"caseload-fouten.csv":      {9, 37, "utf-8-bom", ";"},
		"caseload.xlsx":            {40, 35, "xlsx", ""},
		"caseload-tekst.xlsx":      {40, 35, "xlsx", ""},
		"sollicitaties.csv":        {99, 9, "utf-8", ";"},
		"sollicitaties.xlsx":       {99, 9, "xlsx", ""},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			table := read(t, sample(name))
			if len(table.Rows) != want.rows || len(table.Headers) != want.columns {
				t.Errorf("%d rows of %d columns, want %d of %d",
					len(table.Rows), len(table.Headers), want.rows, want.columns)
			}
			if table.Encoding != want.encoding || table.Separator != want.separator {
				t.Errorf("read as %q with %q, want %q with %q",
					table.Encoding, table.Separator, want.encoding, want.separator)
			}
			if table.Rows[0].Line != 2 {
				t.Errorf("the first row stands on line %d, want 2", table.Rows[0].Line)
			}
		})
	}
}

func TestATextTableIsReadWhateverWroteIt(t *testing.T) {
	plain := "Dossiernr;Achternaam;Opmerkingen\r\n2026-001;Zoë;\"a;b\"\"c\"\r\n"
	want := []string{"2026-001", "Zoë", `a;b"c`}

	utf16le := []byte{0xFF, 0xFE}
	utf16be := []byte{0xFE, 0xFF}
	utf32le, utf32be := []byte{0xFF, 0xFE, 0, 0}, []byte{0, 0, 0xFE, 0xFF}
	for _, r := range plain {
		utf32le, utf32be = append(utf32le, byte(r), byte(r>>8), 0, 0), append(utf32be, 0, 0, byte(r>>8), byte(r))
	}
	var noMark []byte
	for _, u := range utf16.Encode([]rune(plain)) {
		utf16le = append(utf16le, byte(u), byte(u>>8))
		utf16be = append(utf16be, byte(u>>8), byte(u))
		noMark = append(noMark, byte(u), byte(u>>8))
	}
	tests := map[string]struct {
		raw      []byte
		encoding string
	}{
		"UTF-8":                          {[]byte(plain), "utf-8"},
		"UTF-8 with a byte order mark":   {[]byte("\xEF\xBB\xBF" + plain), "utf-8-bom"},
		"UTF-16, little end first":       {utf16le, "utf-16le"},
		"UTF-16, big end first":          {utf16be, "utf-16be"},
		"UTF-16 without a mark":          {noMark, "utf-16le"},
		"Windows-1252":                   {[]byte(strings.ReplaceAll(plain, "ë", "\xEB")), "windows-1252"},
		"UTF-32, little end first":       {utf32le, "utf-32le"},
		"UTF-32, big end first":          {utf32be, "utf-32be"},
		"line ends of Unix":              {[]byte(strings.ReplaceAll(plain, "\r\n", "\n")), "utf-8"},
		"line ends of an old Mac":        {[]byte(strings.ReplaceAll(plain, "\r\n", "\r")), "utf-8"},
		"with the line that Excel adds":  {[]byte("sep=;\r\n" + plain), "utf-8"},
		"without an end on the last row": {[]byte(strings.TrimRight(plain, "\r\n")), "utf-8"},
		"with a title above the headers": {[]byte("Mijn caseload;;\r\n\r\n" + plain), "utf-8"},
		"with empty columns on the right": {
			[]byte("Dossiernr;Achternaam;Opmerkingen;;\r\n2026-001;Zoë;\"a;b\"\"c\";;\r\n"), "utf-8"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			table := read(t, write(t, "caseload.csv", tt.raw))
			if table.Encoding != tt.encoding {
				t.Errorf("encoding %q, want %q", table.Encoding, tt.encoding)
			}
			if diff := cmp.Diff([][]string{want}, texts(table)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLettersOfAMacAreToldFromThoseOfWindows reads the same words as Excel on either saves them as CSV.
func TestLettersOfAMacAreToldFromThoseOfWindows(t *testing.T) {
	for _, words := range []string{
		"Zoë", "Oriëntatie", "Çelik, Françoise; café", "’s morgens zo’n ‘coöperatie’", "Müller – geïnteresseerd … in uur",
	} {
		for encoding, set := range map[string]*charmap.Charmap{
			"mac-roman": charmap.Macintosh, "windows-1252": charmap.Windows1252,
		} {
			raw, err := set.NewEncoder().String("Dossiernr\tAchternaam\r\n1\t" + words + " geïnd\r\n")
			if err != nil {
				t.Fatal(err)
			}
			table := read(t, write(t, "caseload.csv", []byte(raw)))
			if got := table.Rows[0].Cells[1].Text; got != words+" geïnd" || table.Encoding != encoding {
				t.Errorf("%s: %q is read as %q, %s", encoding, words, got, table.Encoding)
			}
		}
	}
	for _, words := range []string{"zo\x92n, auto\x92s en foto\x92s", "Nova\x9Aki \x80 20", "\x93Zeg\x94 \x96 caf\xE9"} {
		if table := read(t, write(t, "w.csv", []byte("Dossiernr;Naam\n1;"+words+"\n"))); table.Encoding != "windows-1252" {
			t.Errorf("%q is taken for %s", words, table.Encoding)
		}
	}
}

// TestAFewOddBytesDoNotTurnATableIntoAnother reads tables that are nearly all of one character set.
func TestAFewOddBytesDoNotTurnATableIntoAnother(t *testing.T) {
	utf32 := []byte{0xFF, 0xFE, 0, 0}
	for _, r := range "Nr;Naam\n1;Łucja\n" {
		utf32 = append(utf32, byte(r), byte(r>>8), 0, 0)
	}
	for encoding, raw := range map[string][]byte{
		"utf-8":        []byte("Nr;Naam\n1;Zoë één coöp ïë ü \xFF\n"),
		"windows-1252": []byte("Nr;Naam\n1;Zo\xEB \xC3\xA9 caf\xE9 \xFCber\n"), // one pair is UTF-8 by chance
		"utf-32le":     utf32,
	} {
		want := map[string]string{"utf-8": "Zoë één coöp ïë ü", "windows-1252": "Zoë Ã© café über", "utf-32le": "Łucja"}
		table := read(t, write(t, "odd.csv", raw))
		if got := table.Rows[0].Cells[1].Text; table.Encoding != encoding || !strings.HasPrefix(got, want[encoding]) {
			t.Errorf("%s is read as %s: %q", encoding, table.Encoding, got)
		}
	}
}

func texts(table store.Table) [][]string {
	var rows [][]string
	for _, r := range table.Rows {
		var row []string
		for _, c := range r.Cells {
			row = append(row, c.Text)
		}
		rows = append(rows, row)
	}
	return rows
}

func TestOddTablesKeepTheirGoodRows(t *testing.T) {
	head := "Dossiernr,Achternaam,Opmerkingen,Functie\n"
	tests := map[string]struct {
		body string
		want [][]string
	}{
		"a ragged row is filled up": {"1,Jansen\n2,Vos,ja,bakker\n",
			[][]string{{"1", "Jansen", "", ""}, {"2", "Vos", "ja", "bakker"}}},
		"a bare quote is a letter": {"1,Jansen,scherm 5\" groot,\n",
			[][]string{{"1", "Jansen", `scherm 5" groot`, ""}}},
		"a quote that never closes stays in its cell": {"1,Jansen,\"ja,x\n2,Vos,nee,y\n3,Smit,,z\n",
			[][]string{{"1", "Jansen", `"ja`, "x"}, {"2", "Vos", "nee", "y"}, {"3", "Smit", "", "z"}}},
		"a quote that closes after a row does not drown it": {"1,Jansen,\"ja,\n2,Vos,nee,y\n3,Smit,ja\",z\n",
			[][]string{{"1", "Jansen", `"ja`, ""}, {"2", "Vos", "nee", "y"}, {"3", "Smit", `ja"`, "z"}}},
		"a remark may have lines": {"1,Jansen,\"een\ntwee, drie\",x\n",
			[][]string{{"1", "Jansen", "een\ntwee, drie", "x"}}},
		"a zero byte goes": {"1,Jan\x00sen,,\n", [][]string{{"1", "Jansen", "", ""}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			table := read(t, write(t, "x.csv", []byte(head+tt.body)))
			if diff := cmp.Diff(tt.want, texts(table)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLinesAreCountedAsAnEditorDoes(t *testing.T) {
	table := read(t, write(t, "x.csv", []byte("Dossiernr;Achternaam;Opmerkingen\n1;A;\"x\ny\"\n\n2;B;\n")))
	if got := []int{table.Rows[0].Line, table.Rows[1].Line}; !cmp.Equal(got, []int{2, 5}) {
		t.Errorf("lines %v, want [2 5]", got)
	}
}

func TestACellOfAMegabyteIsNamedByLineAndColumn(t *testing.T) {
	big := strings.Repeat("x", 1<<20)
	path := write(t, "x.csv",
		[]byte("Dossiernr;Achternaam;Opmerkingen\n1;Jansen;"+big+"\n2;Vos;\""+big+"\"\n3;Smit;\n"))
	plan := planOf(t, path, nil)
	if plan.Counts != (store.PlanCounts{New: 1, Rejected: 2}) {
		t.Fatalf("counts %+v", plan.Counts)
	}
	got := plan.Rows[1].Problems[0]
	if got.Code != store.ProblemCellTooLarge || got.Line != 3 || got.Column != "Opmerkingen" || got.Ref != "C3" {
		t.Errorf("problem %+v", got)
	}
}

func TestWhatIsNoSpreadsheetIsRefused(t *testing.T) {
	picture, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	oldExcel := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 512)...)
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	if f, err := z.Create("word/document.xml"); err == nil {
		_, _ = f.Write([]byte("<w/>"))
	}
	_ = z.Close()
	tests := map[string]struct {
		raw  []byte
		want error
	}{
		"an empty file":          {nil, store.ErrNotASheet},
		"a program":              {picture[:1<<16], store.ErrNotASheet},
		"an old Excel file":      {oldExcel, store.ErrNotASheet},
		"a document in a zip":    {archive.Bytes(), store.ErrNotASheet},
		"half a zip":             {archive.Bytes()[:archive.Len()/2], store.ErrNotASheet},
		"a letter":               {[]byte("Beste Karin, hoe is het?\n\nTot morgen.\n"), nil},
		"a line of prose":        {[]byte("dit is geen tabel\nmaar tekst\n"), store.ErrNotASheet},
		"only a byte order mark": {[]byte("\xEF\xBB\xBF"), store.ErrNotASheet},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			table, err := sheet.New().Read(write(t, "x.csv", tt.raw), "")
			if !errors.Is(err, tt.want) {
				t.Fatalf("error %v, want %v", err, tt.want)
			}
			if err == nil {
				_, err = sheet.New().Plan(table, sheet.New().Recognise(table, store.Mapping{}), nobody, today)
				if !errors.Is(err, store.ErrNoColumns) {
					t.Errorf("plan: %v, want ErrNoColumns", err)
				}
			}
		})
	}
	large := write(t, "large.csv", nil)
	if err := os.Truncate(large, 51<<20); err != nil {
		t.Fatal(err)
	}
	if _, err := sheet.New().Read(large, ""); !errors.Is(err, store.ErrSheetTooLarge) {
		t.Errorf("more bytes than we accept: %v", err)
	}
	if _, err := sheet.New().Read(t.TempDir(), ""); !errors.Is(err, store.ErrNotASheet) {
		t.Errorf("a folder: %v", err)
	}
}

func workbook(t *testing.T, fill func(*excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	path := filepath.Join(t.TempDir(), "x.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestDaysInWorkbooks(t *testing.T) {
	old := true
	tests := map[string]struct {
		fill  func(f *excelize.File)
		want  civil.Date
		style store.DateStyle // of days as text: a real date cell tells none, and goes back as Dutch sheets show it
	}{
		"a date cell": {func(f *excelize.File) {
			_ = f.SetCellValue("Sheet1", "B2", time.Date(2026, 1, 19, 0, 0, 0, 0, time.UTC))
		}, civil.Of(2026, 1, 19), ""},
		"a date cell with a time": {func(f *excelize.File) {
			_ = f.SetCellValue("Sheet1", "B2", time.Date(2026, 1, 19, 15, 30, 0, 0, time.UTC))
		}, civil.Of(2026, 1, 19), ""},
		"a date cell in a pattern of her own": {func(f *excelize.File) {
			pattern := "dd mmm jjjj"
			id, _ := f.NewStyle(&excelize.Style{CustomNumFmt: &pattern})
			_ = f.SetCellInt("Sheet1", "B2", 46041)
			_ = f.SetCellStyle("Sheet1", "B2", "B2", id)
		}, civil.Of(2026, 1, 19), ""},
		"a workbook that counts from 1904": {func(f *excelize.File) {
			_ = f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &old})
			id, _ := f.NewStyle(&excelize.Style{NumFmt: 14})
			_ = f.SetCellInt("Sheet1", "B2", 46041-1462)
			_ = f.SetCellStyle("Sheet1", "B2", "B2", id)
		}, civil.Of(2026, 1, 19), ""},
		"a day as text": {func(f *excelize.File) { _ = f.SetCellStr("Sheet1", "B2", "19-1-2026") }, 0, store.DayFirst},
		"a number":      {func(f *excelize.File) { _ = f.SetCellInt("Sheet1", "B2", 46041) }, 0, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			table := read(t, workbook(t, func(f *excelize.File) {
				_ = f.SetSheetRow("Sheet1", "A1", &[]string{"Dossiernr", "Eerste ziektedag", "Achternaam"})
				_ = f.SetSheetRow("Sheet1", "A2", &[]string{"2026-001", "", "Jansen"})
				tt.fill(f)
			}))
			if got := table.Rows[0].Cells[1].Date; got != tt.want {
				t.Errorf("day %v, want %v", got, tt.want)
			}
			layout := sheet.New().Recognise(table, store.Mapping{})
			if layout.DateStyle != tt.style {
				t.Errorf("days go back in the style %q, want %q", layout.DateStyle, tt.style)
			}
			plan, err := sheet.New().Plan(table, layout, nobody, today)
			if err != nil || plan.Counts.New != 1 {
				t.Errorf("plan %+v, %v", plan.Rows, err)
			}
		})
	}
}

func TestASheetOfAWorkbookCanBeChosen(t *testing.T) {
	path := workbook(t, func(f *excelize.File) {
		_, _ = f.NewSheet("Verborgen")
		_, _ = f.NewSheet("Tweede")
		_ = f.SetSheetVisible("Verborgen", false)
		_ = f.SetSheetRow("Sheet1", "A1", &[]string{"Dossiernr", "Achternaam"})
		_ = f.SetSheetRow("Tweede", "A1", &[]string{"Dossiernr", "Datum", "Bedrijf"})
	})
	table, err := sheet.New().Read(path, "Tweede")
	if err != nil || len(table.Headers) != 3 {
		t.Errorf("%v, %v", table.Headers, err)
	}
	if diff := cmp.Diff([]string{"Sheet1", "Tweede"}, table.Sheets); diff != "" {
		t.Error(diff)
	}
	if table, err := sheet.New().Read(path, "tweede"); err != nil || table.Sheet != "Tweede" {
		t.Errorf("its name in small letters: %q, %v", table.Sheet, err)
	}
	if _, err := sheet.New().Read(path, "Derde"); !errors.Is(err, store.ErrNoSuchSheet) {
		t.Errorf("a sheet that is not there: %v", err)
	}
}

func TestTheSheetWithTheDossiersIsFoundInAWorkbook(t *testing.T) {
	dossiers := []string{"Dossiernr", "Achternaam"}
	tests := map[string]struct {
		first, second []string
		want          string
	}{
		"behind an explanation":             {[]string{"Zo werkt deze lijst"}, dossiers, "Tweede"},
		"behind an empty sheet":             {nil, dossiers, "Tweede"},
		"behind a sum":                      {[]string{"Fase", "Aantal"}, dossiers, "Tweede"},
		"the first of two":                  {dossiers, dossiers, "Sheet1"},
		"none that is known: the first":     {[]string{"Akte", "Ad"}, []string{"Dosya", "Soyadi"}, "Sheet1"},
		"none that is known, behind a word": {[]string{"Uitleg"}, []string{"Dosya", "Soyadi"}, "Tweede"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			table := read(t, workbook(t, func(f *excelize.File) {
				_, _ = f.NewSheet("Tweede")
				_ = f.SetSheetRow("Sheet1", "A1", &tt.first)
				_ = f.SetSheetRow("Tweede", "A1", &tt.second)
			}))
			if table.Sheet != tt.want {
				t.Errorf("read %q, want %q", table.Sheet, tt.want)
			}
		})
	}
}

func TestACellMergedOverLinesCountsForEach(t *testing.T) {
	table := read(t, workbook(t, func(f *excelize.File) {
		_ = f.SetCellStr("Sheet1", "A1", "Lijst van Els")
		_ = f.MergeCell("Sheet1", "A1", "C1")
		_ = f.SetSheetRow("Sheet1", "A2", &[]string{"Dossiernr", "Werkgever", "Achternaam"})
		for line, name := range map[string]string{"3": "Jansen", "4": "Vos", "5": "Smit", "8": "Bos"} {
			_ = f.SetCellStr("Sheet1", "A"+line, "2026-00"+line)
			_ = f.SetCellStr("Sheet1", "C"+line, name)
		}
		_ = f.SetCellStr("Sheet1", "B3", "Zorggroep De Linde")
		_ = f.MergeCell("Sheet1", "B3", "B4")
		_ = f.SetCellStr("Sheet1", "B8", "Logis")
		_ = f.MergeCell("Sheet1", "B8", "B1048576")
	}))
	var got []string
	for _, row := range table.Rows {
		got = append(got, row.Cells[2].Text+": "+row.Cells[1].Text)
	}
	want := []string{"Jansen: Zorggroep De Linde", "Vos: Zorggroep De Linde", "Smit: ", "Bos: Logis"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
