package cli

import (
	"context"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/model/report"
)

// heading is what is asked of the letterhead.
type heading struct {
	*command
	name, address, logo   string
	finance, sources, day string
}

// letterheadCommand shows and changes what the office puts into its documents.
func letterheadCommand(c *command) *cobra.Command {
	h := heading{command: c}
	var cmd *cobra.Command
	cmd = c.make("letterhead", "briefhoofd", 0, 0, func(ctx context.Context, _ []string) error {
		facts, err := h.facts(cmd.Flags().Changed)
		if err != nil {
			return err
		}
		return c.with(ctx, func(s *session) error {
			if len(facts) > 0 {
				if _, err := s.DoOffice(ctx, "settings", facts...); err != nil {
					return err
				}
			}
			return h.show(ctx, s)
		})
	})
	flags, w := cmd.Flags(), c.words
	flags.StringVar(&h.name, "name", "", w.T("cli.flag.head-name"))
	flags.StringVar(&h.address, "address", "", w.T("cli.flag.head-address"))
	flags.StringVar(&h.logo, "logo", "", w.T("cli.flag.head-logo"))
	flags.StringVar(&h.finance, "finance", "", w.T("cli.flag.head-finance"))
	flags.StringVar(&h.sources, "sources", "", w.T("cli.flag.head-sources"))
	flags.StringVar(&h.day, "checked", "", w.T("cli.flag.head-checked"))
	return cmd
}

// facts are what changes; a flag that was not given changes nothing, an empty one takes away.
func (h *heading) facts(given func(string) bool) ([]journal.Fact, error) {
	var facts []journal.Fact
	if given("name") {
		name := plain.Line(h.name)
		facts = append(facts, office.LetterheadStated{Name: &name})
	}
	if given("address") {
		address := plain.Note(strings.ReplaceAll(h.address, ";", "\n"))
		facts = append(facts, office.LetterheadStated{Address: &address})
	}
	if given("logo") {
		logo, err := h.readLogo()
		if err != nil {
			return nil, err
		}
		facts = append(facts, office.LetterheadStated{Logo: &logo})
	}
	if given("finance") {
		f, err := h.readFinance()
		if err != nil {
			return nil, err
		}
		facts = append(facts, f)
	}
	return facts, nil
}

func (h *heading) readLogo() ([]byte, error) {
	if h.logo == "" {
		return []byte{}, nil
	}
	raw, err := os.ReadFile(h.logo)
	if err != nil {
		return nil, h.fail(exitOther, "cli.error.no-such-file", h.logo)
	}
	if office.CheckLogo(raw) != nil {
		return nil, h.fail(exitOther, "settings.no-logo", office.MaxLogoBytes>>10, office.MaxLogoSide)
	}
	return raw, nil
}

// readFinance reads the text on the financial consequences; its day must be said, so that a reader knows how
// old it is.
func (h *heading) readFinance() (office.FinanceStated, error) {
	f := office.FinanceStated{Lang: string(report.Dutch), Sources: plain.Note(h.sources)}
	if h.flags.lang != "" {
		f.Lang = h.flags.lang
	}
	if h.finance == "" {
		return f, nil
	}
	raw, err := os.ReadFile(h.finance)
	if err != nil {
		return f, h.fail(exitOther, "cli.error.no-such-file", h.finance)
	}
	f.Text = plain.Note(string(raw))
	if f.Checked, err = civil.ParseLoose(h.day); err != nil {
		return f, h.usage("cli.error.head-checked")
	}
	return f, nil
}

func (h *heading) show(ctx context.Context, s *session) error {
	o, err := s.Office(ctx)
	if err != nil {
		return err
	}
	finance := report.StandingFinance(report.Dutch)
	own, isOwn := o.Papers.Finance[string(report.Dutch)]
	if isOwn {
		finance = report.Finance(own)
	}
	if h.flags.json {
		return h.answer(map[string]any{
			"name": known(o.Papers.Name), "address": known(o.Papers.Address), "logo_bytes": len(o.Papers.Logo),
			"finance_own": isOwn, "finance_checked": finance.Checked, "finance_sources": finance.Sources,
		})
	}
	w := h.words
	h.linef("%s: %s", w.T("settings.head-name"), orDash(o.Papers.Name))
	h.linef("%s: %s", w.T("settings.head-address"), orDash(strings.ReplaceAll(o.Papers.Address, "\n", "; ")))
	h.linef("%s: %s", w.T("settings.head-logo"), w.F("settings.logo-bytes", len(o.Papers.Logo)))
	h.linef("%s: %s", w.T("settings.finance"), w.F("settings.finance-checked", w.DayLong(finance.Checked)))
	h.linef("%s", finance.Text)
	return nil
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
