package text

// wordsBrief are the preparation card and the sheet for the driegesprek.
var wordsBrief = []entry{
	{"brief.title", "Voorbereiding", "Preparation"},
	{"brief.head", "Voorbereiding: %s", "Preparation: %s"},
	{"brief.last", "Laatste contact", "Last contact"},
	{"brief.promises", "Open toezeggingen", "Open promises"},
	{"brief.stand", "Stand", "How it stands"},
	{"brief.since", "sinds %s, %s", "since %s, %s"},
	{"brief.paused", "Gepauzeerd", "Paused"},
	{"brief.applications", "Lopende sollicitaties", "Running applications"},
	{"brief.none.applications", "Er loopt geen sollicitatie.", "No application is running."},
	{"brief.notes", "Laatste notities", "Last notes"},

	{"threeway.title", "Driegesprek", "Three-way meeting"},
	{"threeway.head", "Driegesprek: %s", "Three-way meeting: %s"},
	{"threeway.held", "gehouden %s", "held %s"},
	{"threeway.not-held", "nog te houden", "still to be held"},
	{"threeway.empty", "nog niets genoteerd: e schrijft", "nothing noted yet: e writes"},
	{"threeway.expects.employee", "Werknemer verwacht", "Employee expects"},
	{"threeway.expects.employer", "Werkgever verwacht", "Employer expects"},
	{"threeway.expects.coach", "Coach verwacht", "Coach expects"},
	{"threeway.ticks", "Voorbereid en doorgenomen", "Prepared and gone through"},
	{"threeway.prepared", "Voorbereid", "Prepared"},
	{"threeway.counts", "Wat telt", "What counts"},
	{"threeway.expert", "AD-onderzoek", "Expert's report"},
	{"threeway.agreed", "Uitkomst en toezeggingen", "Outcome and promises"},
	{"threeway.outcome", "Uitkomst", "Outcome"},
	{"threeway.all", "Driegesprekken", "Three-way meetings"},
	{"threeway.new", "nieuw driegesprek voorbereiden", "prepare a new three-way meeting"},
}
