package ui

import (
	"cmp"
	"context"
	"errors"
	"io"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/transfer"
)

// departure is something that leaves the program as one file: what sort, and how it is written. Writing it
// logs it.
type departure struct {
	sort   string // of the catalogue: leave.<sort>
	ending string
	ids    []journal.ID // nil: all
	day    civil.Date   // of which it is; zero: of today
	write  writing
	what   office.ExportLogged // how the log calls it; zero where writing logs it
	look   lookout             // nil where it holds no words of the coach's, or is sealed
}

// outgoing is the file that is being written, and of which dossiers.
type outgoing struct {
	io.Writer
	path string
	ids  []journal.ID
	told store.Progress
}

// depart writes a departure to a path.
type depart struct {
	departure
	path    string
	looked  bool // the coach heard what stands in it
	replace bool
}

// askExport lets the coach choose what leaves: of the dossiers that are meant, or of all.
func askExport(a *App) tea.Cmd {
	w, ids := a.words(), targetsNow(a)
	var options []pane.Option
	var then []func() pane.Request
	add := func(sort, note string, next func() pane.Request) {
		options = append(options, pane.Option{Label: w.Of("leave", sort), Note: note})
		then = append(then, next)
	}
	meant := w.N("toast.dossiers", len(ids))
	if len(ids) == 1 {
		meant = nameOf(a, ids[0], nil)
	}
	if a.opt.Travel.Bundles != nil && len(ids) > 0 {
		add("bundle", meant, func() pane.Request { return forWhom(a, ids) })
	}
	if a.opt.Travel.Agenda != nil {
		if len(ids) > 0 {
			add("calendar", meant, func() pane.Request { return whereFile(a, calendarOf(a, ids)) })
		}
		add("calendar-all", w.T("leave.all"), func() pane.Request { return whereFile(a, calendarOf(a, nil)) })
	}
	if a.opt.Sheets != nil || a.opt.Renderer != nil {
		add("daylist", w.Day(a.today(), a.today()), func() pane.Request { return dayListOn(a) })
	}
	if a.opt.Sheets != nil {
		for _, s := range leavingSheets {
			add(s.sort, w.T("leave.all"), func() pane.Request { return whereFile(a, sheetOf(a, s)) })
		}
	}
	if a.opt.Travel.Data != nil {
		if len(ids) > 0 {
			add("data", meant, func() pane.Request { return whereFile(a, dataOf(a, ids)) })
		}
		add("data-all", w.T("leave.all"), func() pane.Request { return whereFile(a, dataOf(a, nil)) })
	}
	if a.opt.Travel.Bundles != nil && !a.opt.ReadOnly {
		add("own-key", "", func() pane.Request { return tellKey{} })
	}
	return a.ask(pane.Choice{
		Title: w.T("leave.title"), Lines: []string{w.T("leave.logged")}, Options: options,
		Then: func(i int) pane.Request { return then[i]() },
	}, a.bench.focus)
}

// tellKey asks for the key on which others make bundles for this office.
type tellKey struct{}

// showKey shows the key of this office, and copies it; the first time it is made.
func showKey(a *App) tea.Cmd {
	w := a.words()
	title := w.Of("leave", "own-key")
	return runErrand(a, title, func(ctx context.Context, d *desk.Desk, _ store.Progress) (pane.Request, error) {
		key, err := d.BundleKey(ctx)
		if err != nil {
			return nil, err
		}
		return pane.Many{
			pane.Copy{Text: key, What: title},
			pane.Tell{Title: title, Lines: []pane.Line{
				{Text: key, Style: theme.Strong}, {}, {Text: w.T("cli.bundle.key"), Style: theme.Text},
			}},
		}, nil
	})
}

// calendarOf is the calendar file of dossiers; nil is all. Its titles name nobody.
func calendarOf(a *App, ids []journal.ID) departure {
	titles := transfer.Titles(a.words(), false)
	write := func(ctx context.Context, d *desk.Desk, out outgoing) error {
		events, err := d.Events(ctx, out.ids, titles)
		if err != nil {
			return err
		}
		return d.WriteCalendar(ctx, out, out.ids, events)
	}
	return departure{sort: "calendar", ending: "ics", ids: ids, write: write}
}

// dataOf is the full JSON of dossiers; nil is all.
func dataOf(a *App, ids []journal.ID) departure {
	travel := a.opt.Travel
	write := func(ctx context.Context, d *desk.Desk, out outgoing) error {
		all, err := d.Whole(ctx, out.ids, out.told)
		if err != nil {
			return err
		}
		return travel.Data(travel.Archive, out, all)
	}
	what := office.ExportLogged{Format: "json", What: office.Data, For: "coach"}
	return departure{sort: "data", ending: "json", ids: ids, write: write, what: what, look: inJSON(write)}
}

// leavingSheet is a spreadsheet that leaves, of all dossiers.
type leavingSheet struct {
	sort   string
	kind   store.SheetKind
	format store.SheetFormat
}

var leavingSheets = []leavingSheet{
	{"caseload", store.CaseloadSheet, store.SheetXLSX},
	{"applications", store.ApplicationSheet, store.SheetXLSX},
	{"contacts", store.ContactSheet, store.SheetXLSX},
	{"hours", store.HoursSheet, store.SheetCSV},
}

func sheetOf(a *App, s leavingSheet) departure {
	sheets := a.opt.Sheets
	as := func(format store.SheetFormat) writing {
		return func(ctx context.Context, d *desk.Desk, out outgoing) error {
			all, err := d.Whole(ctx, out.ids, half(out.told, 0))
			if err != nil {
				return err
			}
			order := store.SheetOrder{
				Format: format, Layout: store.Mapping{Kind: s.kind}, Today: d.Today(), Told: half(out.told, 1),
			}
			return sheets.Export(ctx, out, order, all)
		}
	}
	what := office.ExportLogged{Format: string(s.format), What: office.Spreadsheet, For: "coach"}
	return departure{
		sort: s.sort, ending: string(s.format), write: as(s.format), what: what,
		look: inText(as(store.SheetCSV)), // a workbook is read as the table that it holds
	}
}

// half is the progress of one of two pieces of work that are told as one.
func half(told store.Progress, at int) store.Progress {
	return func(done, total int) { told.Tell(at*total+done, 2*total) }
}

// forWhom asks for whom a bundle is: a public key, or a passphrase that is told another way.
func forWhom(a *App, ids []journal.ID) pane.Request {
	w := a.words()
	sealed := func(to store.Recipient) pane.Request {
		write := func(ctx context.Context, d *desk.Desk, out outgoing) error {
			return d.Seal(ctx, out, to, out.ids, out.told)
		}
		return whereFile(a, departure{
			sort: "bundle", ending: "age", ids: ids, write: write, what: desk.BundleLeaves(),
		})
	}
	key := pane.Prompt{
		Title: w.Of("leave", "bundle"), Label: w.T("leave.key"), Required: true,
		Lines: []string{w.T("leave.key.1"), w.T("leave.key.2")},
		Then:  func(key string) pane.Request { return sealed(store.Recipient{Key: key}) },
	}
	return pane.Choice{
		Title: w.Of("leave", "bundle"), Lines: []string{w.T("leave.whom")},
		Options: []pane.Option{{Label: w.T("leave.by-key")}, {Label: w.T("leave.by-phrase")}},
		Then: func(i int) pane.Request {
			return []pane.Request{key, askPhrase(a, func(phrase string) pane.Request {
				return sealed(store.Recipient{Phrase: []byte(phrase)})
			})}[i]
		},
	}
}

// askPhrase asks a passphrase for something new, and offers one; a weak one is asked again.
func askPhrase(a *App, then func(string) pane.Request) pane.Request {
	w := a.words()
	offer := ""
	if a.opt.Vault != nil {
		offer, _ = a.opt.Vault.Suggest() // without one she thinks of a phrase herself
	}
	ask := pane.Prompt{
		Title: w.Of(
			"leave",
			"bundle",
		),
		Label:    w.T("leave.phrase"),
		Required: offer == "",
		Lines:    []string{w.T("leave.phrase.1")},
	}
	if offer != "" {
		ask.Lines = append(ask.Lines, w.F("leave.phrase.offer", offer))
	}
	ask.Then = func(phrase string) pane.Request {
		if phrase == "" {
			phrase = offer
		}
		if a.opt.Vault != nil {
			if weak := a.opt.Vault.Weaknesses([]byte(phrase)); len(weak) > 0 {
				again := ask
				again.Lines = []string{w.Explain(&store.WeakError{Reasons: weak})}
				return again
			}
		}
		return then(phrase)
	}
	return ask
}

// whereFile asks where a departure goes, and offers a name.
func whereFile(a *App, d departure) pane.Request {
	w := a.words()
	day := cmp.Or(d.day, a.today())
	offer := "~/" + plain.FileName(w.Of("leave.file", d.sort), day.String()) + "." + d.ending
	lines := []string{w.F("leave.empty", offer)}
	if d.sort == "daylist" {
		lines = append(lines, w.T("daylist.ending"), w.T("daylist.paper"))
	}
	if d.sort != "bundle" && d.sort != "daylist" {
		lines = append(lines, w.T("deliver.plain"))
	}
	return pane.Prompt{
		Title: w.Of("leave", d.sort), Label: w.T("leave.path"), Lines: lines,
		Then: func(path string) pane.Request {
			if path == "" {
				path = offer
			}
			return depart{departure: d, path: path}
		},
	}
}

// departNow writes the file, whole or not at all, while the coach sees how far it is.
func departNow(a *App, r depart) tea.Cmd {
	keep := a.opt.World.Put
	if keep == nil {
		a.say(pane.Toast{Text: a.words().T("can.no-files"), Kind: pane.Warn})
		return nil
	}
	w, path := a.words(), atHome(a, cleanPath(r.path, a.opt.World.Home))
	return runErrand(a, w.Of("leave", r.sort), func(
		ctx context.Context, d *desk.Desk, told store.Progress,
	) (pane.Request, error) {
		if r.ids == nil {
			var err error
			if r.ids, err = everybody(ctx, d); err != nil {
				return nil, err
			}
		}
		if r.look != nil && !r.looked {
			found, err := r.look(ctx, d, outgoing{nil, path, r.ids, half(told, 0)})
			r.looked = true
			if said := found.Said(w); err != nil || len(said) > 0 {
				return mayLeave(w, r, said), err
			}
			told = half(told, 1)
		}
		put := func(logged func() error) error {
			return keep(path, r.replace, func(out io.Writer) error {
				if err := r.write(ctx, d, outgoing{out, path, r.ids, told}); err != nil {
					return err
				}
				return logged()
			})
		}
		if r.what.What == "" {
			return landed(w, r, path, put(func() error { return nil }))
		}
		return landed(w, r, path, d.Leave(ctx, r.what, r.ids, put))
	})
}

func everybody(ctx context.Context, d *desk.Desk) ([]journal.ID, error) {
	rows, err := d.Rows(ctx)
	ids := make([]journal.ID, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	return ids, err
}

// landed says where the file is, or asks whether it may take the place of another.
func landed(w *text.Words, r depart, path string, err error) (pane.Request, error) {
	switch {
	case err == nil:
		return pane.Toast{Text: w.F("reports.kept", path)}, nil
	case errors.Is(err, store.ErrExists):
		again := r
		again.replace = true
		return pane.Ask{
			Title: w.T("reports.exists"), Lines: []string{w.F("reports.exists.line", path)},
			Buttons: []pane.Button{{Label: w.T("reports.replace"), Then: again}},
		}, nil
	case errors.Is(err, store.ErrFull):
		return pane.Toast{Text: w.F("cli.error.out-full", path), Kind: pane.Bad}, nil
	case pathError(err):
		return pane.Toast{Text: w.F("cli.error.out-write", path), Kind: pane.Bad}, nil
	}
	return nil, err
}
