package office

import (
	"bytes"
	"errors"
	"image/png"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// ErrLogo says that a picture cannot be the logo: it is no PNG, or larger than a letterhead bears.
var ErrLogo = errors.New("logo is no PNG, or too large")

// What a logo may measure.
const (
	MaxLogoBytes = 256 << 10
	MaxLogoSide  = 2000 // pixels
)

// CheckLogo reports whether a picture can be the logo: a PNG of at most MaxLogoBytes and MaxLogoSide. ErrLogo
// when it cannot.
func CheckLogo(raw []byte) error {
	if len(raw) > MaxLogoBytes {
		return ErrLogo
	}
	head, err := png.DecodeConfig(bytes.NewReader(raw))
	if err != nil || head.Width > MaxLogoSide || head.Height > MaxLogoSide {
		return ErrLogo
	}
	if _, err := png.Decode(bytes.NewReader(raw)); err != nil { // the head may be whole and the rest not
		return ErrLogo
	}
	return nil
}

// LetterheadStated says what stands above documents. A part that is absent stays as it was.
type LetterheadStated struct {
	Name    *plain.Text `json:"name,omitempty"`
	Address *plain.Text `json:"address,omitempty"` // LF between lines
	Logo    *[]byte     `json:"logo,omitempty"`    // PNG; empty takes it away
}

// Kind returns "letterhead.stated".
func (LetterheadStated) Kind() journal.Kind { return "letterhead.stated" }

func (f LetterheadStated) apply(o *Office, _ *journal.Entry) {
	if f.Name != nil {
		o.Papers.Name = f.Name.String()
	}
	if f.Address != nil {
		o.Papers.Address = f.Address.String()
	}
	if f.Logo != nil {
		o.Papers.Logo = *f.Logo
		if CheckLogo(*f.Logo) != nil { // a journal may come from elsewhere
			o.Papers.Logo = nil
		}
	}
}

// FinanceStated is the office's own text on the financial consequences, in one language; an empty text takes
// the standing one back.
type FinanceStated struct {
	Lang    string     `json:"lang"`
	Text    plain.Text `json:"text,omitzero"`
	Sources plain.Text `json:"sources,omitzero"`
	Checked civil.Date `json:"checked,omitzero"` // when it was last held against its sources
}

// Kind returns "finance.stated".
func (FinanceStated) Kind() journal.Kind { return "finance.stated" }

func (f FinanceStated) apply(o *Office, _ *journal.Entry) {
	if o.Papers.Finance == nil {
		o.Papers.Finance = map[string]Finance{}
	}
	if f.Text.IsZero() {
		delete(o.Papers.Finance, f.Lang)
		return
	}
	o.Papers.Finance[f.Lang] = Finance{Text: f.Text.String(), Sources: f.Sources.String(), Checked: f.Checked}
}

// Papers are what the office puts into its documents.
type Papers struct {
	Name    string
	Address string             // LF between lines
	Logo    []byte             // PNG that CheckLogo accepts; nil: none
	Finance map[string]Finance // by language, where it is not the standing text
}

// Finance is a text on the financial consequences, with its sources.
type Finance struct {
	Text    string
	Sources string
	Checked civil.Date
}
