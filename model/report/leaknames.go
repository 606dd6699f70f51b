package report

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoorboek/model/dossier"
	"spoorboek/model/party"
)

// ofReader are the roles whose names are no secret to an audience: its own people.
var ofReader = map[Audience][]party.Role{
	ForEmployer:    {party.EmployerOf, party.Supervisor, party.CaseManager, party.Principal},
	ForPrincipal:   {party.EmployerOf, party.Supervisor, party.CaseManager, party.Principal},
	ForCasemanager: {party.EmployerOf, party.Supervisor, party.CaseManager, party.Principal},
	ForUWV:         {party.UWV, party.EmployerOf, party.CaseManager, party.Physician, party.Expert},
	ForPhysician:   {party.Physician},
}

// noSecret tells whether the name of who has a role is none to an audience.
func noSecret(role party.Role, a Audience) bool {
	return role == party.Employee || role == party.Coach || slices.Contains(ofReader[a], role)
}

// name gathers names of others: those involved that are not the reader's own people, people at employers
// where the person applied, and the other people in the caseload.
func (g *Guard) name(d *dossier.Dossier, a Audience, others []string) {
	known := map[string]bool{}
	mine := strings.Join([]string{d.Person.Spoken(), d.Employer.Contact, d.Employer.Name}, " ")
	for _, w := range wordsOf(mine) {
		known[w.text] = true
	}
	add := func(full string) {
		if last := surname(full); last != "" && !known[last] {
			g.names[last] = append(g.names[last], []string{last})
		}
	}
	if !a.may(partNames) {
		for _, p := range d.Parties {
			if !noSecret(p.Role, a) {
				add(p.Name)
			}
		}
		for i := range d.Applications {
			add(d.Applications[i].Contact)
		}
		for i := range d.Course.Placements {
			add(d.Course.Placements[i].Host)
		}
		g.company(d, a, known)
	}
	own := d.Person.Spoken()
	for _, full := range others {
		var parts []string
		for _, w := range wordsOf(full) {
			parts = append(parts, w.text)
		}
		if len(parts) > 1 && full != own {
			g.names[parts[0]] = append(g.names[parts[0]], parts)
		}
	}
}

// company gathers names from what was written freely of who else was there, where the audience may not read
// it. Who stands in what it may read is no secret to it, nor are its own people.
func (g *Guard) company(d *dossier.Dossier, a Audience, known map[string]bool) {
	secret, open := company(d, a)
	for _, p := range d.Parties {
		if noSecret(p.Role, a) {
			open = append(open, p.Name)
		}
	}
	met := maps.Clone(known)
	for _, text := range open {
		for _, w := range wordsOf(text) {
			met[w.text] = true
		}
	}
	for _, text := range secret {
		for _, name := range g.people(text) {
			if !met[name] {
				met[name] = true
				g.names[name] = append(g.names[name], []string{name})
			}
		}
	}
}

// company are the lines of who was there: those that are secret to an audience, and those it may read.
func company(d *dossier.Dossier, a Audience) (secret, open []string) {
	tell := func(read bool, with string) {
		if read {
			open = append(open, with)
			return
		}
		secret = append(secret, with)
	}
	for i := range d.Agenda.Contacts {
		c := &d.Agenda.Contacts[i]
		tell(a.reads(c.Audience), c.With)
	}
	for i := range d.Agenda.Appointments {
		tell(false, d.Agenda.Appointments[i].With)
	}
	for _, p := range d.Agenda.Promises {
		tell(a.reads(cmp.Or(p.Audience, dossier.Own)), p.Who)
	}
	for i := range d.Plan.Intakes {
		tell(false, d.Plan.Intakes[i].Present)
	}
	for i := range d.Plan.ThreeWays {
		tell(a.may(partThreeway), d.Plan.ThreeWays[i].With)
	}
	return secret, open
}

// from is the guard of a document of an author: her own name is no secret. The guard itself stays as it is.
func (g Guard) from(author string) Guard {
	g.names = maps.Clone(g.names)
	alone := func(name []string) bool { return len(name) == 1 }
	for _, w := range wordsOf(author) {
		if longer, some := g.names[w.text]; some {
			g.names[w.text] = slices.DeleteFunc(slices.Clone(longer), alone)
		}
	}
	return g
}

// apart is what stands between the people in a line such as "Samira, mw. Pas (HR) en dhr. P. Kok".
var apart = regexp.MustCompile(`[,;/&+()\n]|\s(?:en|and|met|with|namens)\s`)

// people are the last names of those in a line of who was there. What a person is, is not who she is: roles,
// letters such as "HR" and organisations are nobody's name.
func (g *Guard) people(line string) []string {
	var names []string
	for _, one := range apart.Split(line, -1) {
		name := surname(one)
		if name == "" || name == strings.ToUpper(name) || offices[strings.ToLower(name)] || g.organisation(one) {
			continue
		}
		names = append(names, name)
	}
	return names
}

// organisation reports whether a phrase is the name of an employer or a branch, or two words or more of one.
func (g *Guard) organisation(phrase string) bool {
	low := folded(wordsOf(phrase))
	for _, whole := range g.excused {
		if slices.Equal(low, whole) {
			return true
		}
		for at := 0; len(low) > 1 && at+len(low) <= len(whole); at++ {
			if slices.Equal(low, whole[at:at+len(low)]) {
				return true
			}
		}
	}
	return false
}

// offices are words for what somebody is, and for how one meets: a line of who was there may begin with one.
var offices = func() map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(`
		adviseur afdeling ambulant arbeidsdeskundige arboarts arbodienst arts bedrijfsarts bedrijfsleider
		begeleider behandelaar broer casemanager client cliënt coach collega contactpersoon cursusleider deelnemer
		deskundige directeur dochter echtgenoot echtgenote fysiotherapeut gemachtigde gemeente heer hoofd huisarts
		hulpverlener iedereen jobcoach jobhunter kandidaat klant leidinggevende loopbaancoach loopbaanadviseur
		maatschappelijk manager medewerker meneer mevrouw mevr moeder ondernemer opdrachtgever ouders partner
		personeelszaken planner praktijkbegeleider praktijkopleider praktijkondersteuner psycholoog recruiter
		samen secretaresse stagebegeleider tandarts team teamleider teammanager teams telefonisch therapeut tolk
		uitzendbureau vader vakbond vertegenwoordiger vertrouwenspersoon verzekeraar verzekeringsarts vriend
		vriendin vrouw werkbegeleider werkcoach werkgever werkgevers werknemer werkneemster werkplek zoom zoon zus
		advisor agency brother client colleague daughter director doctor employee employer everyone expert father
		friend head husband insurer interpreter mister mother mrs occupational parents physician psychologist
		sister son supervisor therapist trainer union wife
	`) {
		all[word] = true
	}
	return all
}()

// surname is the last word of a name that begins with a capital and is no initial.
func surname(full string) string {
	for _, w := range slices.Backward(wordsOf(full)) {
		first, _ := utf8.DecodeRuneInString(w.text)
		if utf8.RuneCountInString(w.text) > 2 && unicode.IsUpper(first) {
			return w.text
		}
	}
	return ""
}
