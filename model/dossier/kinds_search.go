package dossier

import "spoorboek/model/journal"

// searchKinds are the facts of what the person can do, who the person is and what work is looked for.
var searchKinds = map[journal.Kind]kind{}
