package office_test

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"spoorboek/model/office"
	"spoorboek/model/plain"
)

func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOnlyAPNGCanBeTheLogo(t *testing.T) {
	good := picture(t, 200, 80)
	for name, tt := range map[string]struct {
		raw []byte
		ok  bool
	}{
		"a PNG":              {good, true},
		"half a PNG":         {good[:len(good)/2], false},
		"a JPEG":             {[]byte("\xff\xd8\xff\xe0JFIF"), false},
		"nothing":            {nil, false},
		"a poster":           {picture(t, 2001, 10), false},
		"more than a letter": {append(bytes.Clone(good), make([]byte, office.MaxLogoBytes)...), false},
	} {
		if got := office.CheckLogo(tt.raw) == nil; got != tt.ok {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestTheLetterheadKeepsWhatIsNotSaid(t *testing.T) {
	d := newDesk(t)
	logo := picture(t, 20, 20)
	d.write(office.LetterheadStated{Name: stated("Bureau Jager"), Logo: &logo})
	d.write(office.LetterheadStated{Address: stated("Dorpsstraat 1")})
	d.write(office.FinanceStated{Lang: "nl", Text: plain.Note("Vraag het ons."), Checked: monday})
	o := office.Replay(d.entries)
	if o.Papers.Name != "Bureau Jager" || o.Papers.Address != "Dorpsstraat 1" || len(o.Papers.Logo) != len(logo) {
		t.Errorf("%+v", o.Papers)
	}
	if o.Papers.Finance["nl"].Text != "Vraag het ons." {
		t.Errorf("%+v", o.Papers.Finance)
	}
	none, broken := []byte{}, []byte("GIF89a")
	d.write(office.LetterheadStated{Logo: &broken})
	d.write(office.FinanceStated{Lang: "nl"})
	if o = office.Replay(d.entries); o.Papers.Logo != nil || len(o.Papers.Finance) != 0 {
		t.Errorf("a broken logo, and the standing text: %+v", o.Papers)
	}
	d.write(office.LetterheadStated{Logo: &logo})
	d.write(office.LetterheadStated{Logo: &none})
	if o = office.Replay(d.entries); o.Papers.Logo != nil {
		t.Error("the logo was taken away")
	}
}
