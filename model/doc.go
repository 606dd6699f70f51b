// Package model is the thinking part of Spoorboek: what a second-track trajectory is, what the law asks on
// which day, and what a coach can do. It knows no screen, no file, no clock and no chance: days, times and
// dice are passed in. This package itself is empty; it is the map.
//
// # Map
//
// A package imports only packages of a lower level.
//
//	0  civil     calendar days, spans, times of day
//	0  norm      every number that the program judges by, its default and its ground, and what the law sets
//	0  plain     clean text: what may be stored and shown
//	1  journal   entries, their order, what stands after undo, merging two laptops
//	1  wvp       first sick day and interruptions ⇒ statutory moments, each with rule and source
//	1  hint      medical words and a BSN in free text: a warning, never a change
//	2  track     phases of spoor 2 and their gates, the state of spoor 1, pauses
//	2  party     who is involved, in which role; what is remembered of an employer
//	3  capacity  dated documents on what the person can do, what changed, whether work fits
//	4  profile   the person, and the lines of the search profile
//	4  pipeline  applications from lead to placement
//	5  dossier   the aggregate: facts, Replay, acts, undo
//	6  office    what belongs to no dossier: settings, import mappings, saved searches, the round
//	6  riv       the checklist of the re-integration report, each check with its ground
//	6  doctor    what cannot be right in a dossier, or will be missed later
//	7  signal    what deserves attention on a day, by rules that explain themselves
//	8  report    documents for one audience, leaving out by construction what it may not see
//	8  caseload  rows, groups, order, the filter language, employers and who fits
//	9  figures   outcomes and flows over the whole caseload: counts, each with its definition
//	9  sample    an invented caseload
//
// Reading order: journal, one fact and one act in dossier, Replay, then wvp.
//
// # Glossary
//
// The standard terms of the field, as they stand beside the names in the code:
//
//	action plan              plan van aanpak (PvA)
//	aftercare                nazorg
//	application              sollicitatie
//	appointment              afspraak
//	assignment               opdracht
//	capacity                 belastbaarheid (FML, IZP, LAB, BAR)
//	coach                    re-integratiecoach
//	contact                  contactmoment
//	demand                   functie-eis
//	direction                lijn van het zoekprofiel
//	dossier                  dossier
//	employee                 werknemer
//	employer                 werkgever
//	expert                   arbeidsdeskundige (AD)
//	extension                vrijwillige verlenging
//	first-sick day           eerste ziektedag (EZD)
//	first track              spoor 1
//	first-year evaluation    eerstejaarsevaluatie (EJE)
//	gate                     overgang met controlelijst
//	interruption             hersteldmelding, onderbreking
//	intake                   intakefase
//	job search               arbeidsmarktgerichte fase
//	leave                    zwangerschaps- en bevallingsverlof (WAZO)
//	moment                   wettelijk moment, termijn
//	orientation              oriëntatiefase
//	own risk                 eigenrisicodrager (ERD)
//	person profile           persoonsprofiel
//	physician                bedrijfsarts
//	placement                plaatsing
//	plan (of the trajectory) trajectplan
//	principal                opdrachtgever
//	problem analysis         probleemanalyse (PA)
//	re-integration report    re-integratieverslag (RIV)
//	safety net               vangnet
//	rubric                   rubriek van de FML
//	sanction                 loonsanctie
//	search profile           zoekprofiel
//	second track             spoor 2
//	secondment               detachering
//	shortening               bekorting van de loonsanctie
//	sickness week            ziekteweek (zwk)
//	three-way meeting        driegesprek
//	trial                    proefplaatsing
//	waiting period           wachttijd (104 weken)
//	week-42 report           42e-weeksmelding
//	work experience          werkervaringsplek (WEP)
package model
