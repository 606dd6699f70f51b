package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/riv"
	"spoorboek/model/wvp"
	"spoorboek/ui/text"
)

func preflightCommand(c *command) *cobra.Command {
	var v viewpoint
	var all bool
	cmd := c.make("preflight DOSSIER", "controle-riv", 1, 1, func(ctx context.Context, args []string) error {
		return c.with(ctx, func(s *session) error {
			d, day, err := seen(ctx, c, s, args[0], v)
			if err != nil {
				return err
			}
			set, err := s.Settings(ctx)
			if err != nil {
				return err
			}
			p := preflight{c, d, day, set, riv.Evaluate(d, day, set)}
			if c.flags.json {
				return c.answer(p.document())
			}
			p.print(all)
			return nil
		})
	})
	viewFlags(c, cmd, &v)
	cmd.Flags().BoolVar(&all, "all", false, c.words.T("cli.flag.preflight-all"))
	return cmd
}

// preflight is a dossier held against the checks of the RIV-toets.
type preflight struct {
	*command
	d        *dossier.Dossier
	day      civil.Date
	set      norm.Settings
	findings []riv.Finding
}

// checkJSON is one check; state and source are never empty.
type checkJSON struct {
	ID        string        `json:"id"`
	State     riv.State     `json:"state"`
	Severity  riv.Severity  `json:"severity"`
	Ground    string        `json:"ground"`
	Source    string        `json:"source"`
	Certainty wvp.Certainty `json:"certainty"`
	Entry     *journal.ID   `json:"entry"`
	Act       *string       `json:"act"`
	Args      dossier.Args  `json:"args"`
	Due       civil.Date    `json:"due"`
	Text      string        `json:"text"`
	Why       string        `json:"why"`

	Thresholds map[norm.Key]int `json:"thresholds"` // the numbers by which it is judged
}

type preflightJSON struct {
	Dossier string      `json:"dossier"`
	Date    civil.Date  `json:"date"`
	Open    int         `json:"open"`
	Account string      `json:"account"` // the one line: what is missing to account for it today
	Checks  []checkJSON `json:"checks"`
}

func (p preflight) document() preflightJSON {
	return preflightJSON{
		Dossier: p.d.Number, Date: p.day, Open: len(riv.Open(p.findings)),
		Account: text.Account(p.words, p.findings),
		Checks: each(p.findings, func(f riv.Finding) checkJSON {
			args := f.Args
			if args == nil {
				args = dossier.Args{}
			}
			return checkJSON{
				ID: f.ID, State: f.State, Severity: f.Severity, Ground: p.words.Cited(f.Ground),
				Source: p.words.Cited(f.Source), Certainty: f.Certainty, Entry: known(f.Entry), Act: known(f.Act),
				Args: args, Due: f.Due, Text: p.title(f), Why: p.why(f), Thresholds: p.limits(f),
			}
		}),
	}
}

func (p preflight) limits(f riv.Finding) map[norm.Key]int {
	limits := map[norm.Key]int{}
	for _, k := range f.Norms() {
		limits[k] = p.set.Of(k)
	}
	return limits
}

func (p preflight) title(f riv.Finding) string { return p.words.Of("riv", strings.ToLower(f.ID)) }

func (p preflight) why(f riv.Finding) string {
	return p.words.F(text.ID("riv.why."+f.Reason.ID), f.Reason.Args...)
}

// print writes the points that ask for something, the heaviest first; with all the others below them.
func (p preflight) print(all bool) {
	w := p.words
	p.linef("%s · %s · %s", p.d.Name(), p.d.Number, w.DayLong(p.day))
	open := riv.Open(p.findings)
	if len(open) == 0 {
		p.linef("%s", w.F("riv.none", p.day))
	} else {
		p.linef("%s", p.points(open))
	}
	p.linef("%s", text.Account(p.words, p.findings))
	t := &table{}
	for _, f := range open {
		p.row(t, f)
		t.line("        " + w.F("riv.norm", w.Cited(f.Ground), w.Cited(f.Source)))
		for _, limit := range text.Limits(w, f.Norms(), p.set) {
			t.line("        " + w.F("riv.limit", limit))
		}
		t.line("        " + w.F("riv.mend", p.mend(f)))
	}
	p.command.print(t)
	if !all {
		return
	}
	p.linef("\n%s", w.T("riv.rest"))
	rest := &table{}
	for _, f := range p.findings {
		if !f.Open() {
			p.row(rest, f)
		}
	}
	p.command.print(rest)
}

// points counts what is open, and what of it is a known ground.
func (p preflight) points(open []riv.Finding) string {
	heavy := 0
	for _, f := range open {
		if f.Severity == riv.Sanction {
			heavy++
		}
	}
	id := text.ID("riv.points.many")
	if len(open) == 1 {
		id = "riv.points.one"
	}
	return p.words.F(id, len(open), heavy)
}

func (p preflight) row(t *table, f riv.Finding) {
	entry := ""
	if !f.Entry.IsZero() {
		entry = short(f.Entry)
	}
	t.add(" "+string(f.Severity), f.ID, p.title(f), p.words.Of("riv.state", string(f.State)), p.why(f), entry)
}

// mend is the act that mends a point, as do takes it.
func (p preflight) mend(f riv.Finding) string {
	said := "do " + f.Act + " " + p.d.Number
	spec, _ := dossier.SpecOf(f.Act)
	for _, param := range spec.Params {
		value, given := f.Args[param.Key]
		switch {
		case given && param.Kind == dossier.ItemValue:
			said += " " + param.Key + "=" + value[:min(len(value), shortID)]
		case given && strings.ContainsRune(value, ' '):
			said += " " + param.Key + "=\"" + value + "\""
		case given:
			said += " " + param.Key + "=" + value
		}
	}
	return p.words.Act(f.Act) + " (" + said + ")"
}
