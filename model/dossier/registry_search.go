package dossier

import (
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/profile"
)

var changedVersions = &about[profile.Version]{
	name: "edit-version", k: "version.changed", of: sortVersion, mends: true, itemOf: "version",
	list: func(d *Dossier) *[]profile.Version { return &d.Papers.Versions },
	mark: func(x *profile.Version) (*journal.ID, *civil.Date) { return &x.ID, &x.On },
	columns: []column[profile.Version]{
		textAt(choice("kind", words(profile.Paperwork())...), func(x *profile.Version) *profile.Paper { return &x.Kind }),
		textAt(line("version"), func(x *profile.Version) *string { return &x.Name }).needed(),
		dayAt("on", func(x *profile.Version) *civil.Date { return &x.On }).asDay().notAhead(),
		itemAt(item("application", "application"), func(x *profile.Version) *journal.ID { return &x.Application }),
		textAt(prose("note"), func(x *profile.Version) *string { return &x.Note }),
	},
}

// changedReports changes what was noted of a reported change; like its making it takes no words.
var changedReports = &about[capacity.Reported]{
	name: "edit-change", k: "capacity.corrected", of: sortReported, mends: true, itemOf: "reported",
	list: func(d *Dossier) *[]capacity.Reported { return &d.Papers.Reported },
	mark: func(x *capacity.Reported) (*journal.ID, *civil.Date) { return &x.ID, &x.On },
	columns: []column[capacity.Reported]{
		dayAt("on", func(x *capacity.Reported) *civil.Date { return &x.On }).asDay().notAhead(),
		textAt(choice("by", words(reporters())...), func(x *capacity.Reported) *party.Role { return &x.By }),
		textAt(choice("sense", words(reportedSenses())...), func(x *capacity.Reported) *capacity.Sense { return &x.Sense }),
		{
			Param: several("effects", words(capacity.Effects())...),
			set: func(x *capacity.Reported, v string) {
				x.Effects = nil
				for _, e := range splitSet(v) {
					x.Effects = append(x.Effects, capacity.Effect(e))
				}
			},
			text: func(x *capacity.Reported) string { return strings.Join(words(x.Effects), ",") },
		},
	},
}
