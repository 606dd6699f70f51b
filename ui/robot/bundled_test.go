package robot_test

import (
	"bytes"
	"io"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/sample"
	"spoorboek/store/archive"
	"spoorboek/store/sheet"
	"spoorboek/ui"
	"spoorboek/ui/cli"
	"spoorboek/ui/robot"
)

// bundled is a laptop with a file of a colleague's: two dossiers that are known here and two that are not.
func bundled() []robot.Setting {
	var all []*dossier.Dossier
	for _, seed := range []int64{1, 2} {
		own := 0
		for id, entries := range sample.Generate(sample.Options{Dossiers: 24, Seed: seed, Today: robot.Today()}) {
			if own++; own <= 2 {
				all = append(all, dossier.Replay(id, entries))
			}
		}
	}
	pack := archive.New(dossier.Decode)
	var file bytes.Buffer
	if err := cli.Data(pack, &file, all); err != nil {
		panic(err)
	}
	return []robot.Setting{robot.WithSample(24), robot.WithSheets(sheet.New()), func(o *ui.Options) {
		o.Travel.Archive = pack
		o.World.Source = func(string) (io.ReadCloser, string, error) {
			return io.NopCloser(bytes.NewReader(file.Bytes())), "bundel.json", nil
		}
	}}
}

func TestAFileThatComesInNamesNobodyOnThePrivacyScreen(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, bundled()...)
	r.Press("P", "a", "i").Sees("Dit venster is bedekt").Type("x").Press("f9").Sees("Importeren: welk bestand?").Misses("Bestand x")
	r.Type("~/bundel.json").Press("enter").Sees("Jansen, Karin").Press("f9").Misses("Jansen, Karin").Sees("bedekt")
	r.Press("enter").Sees("bedekt").Press("esc").Misses("bedekt")
}
