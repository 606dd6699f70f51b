package report

// pair is a word in both languages of documents.
type pair struct{ nl, en string }

// words are what stable names are called in documents, by table and name.
var words = map[string]pair{
	"kind.intake":       {"Intakeverslag", "Intake report"},
	"kind.plan":         {"Trajectplan", "Plan of the trajectory"},
	"kind.progress":     {"Voortgangsrapportage", "Progress report"},
	"kind.final":        {"Eindrapportage", "Final report"},
	"kind.applications": {"Sollicitatie-overzicht", "Overview of applications"},
	"kind.threeway":     {"Verslag driegesprek", "Report of the three-way meeting"},
	"kind.physician":    {"Terugkoppeling bedrijfsarts", "Feedback to the occupational physician"},
	"kind.handover":     {"Overdrachtsverslag", "Handover report"},
	"kind.person":       {"Inzage in het dossier", "All that is kept of one person"},

	"for.employer": {"werkgever", "employer"}, "for.principal": {"opdrachtgever", "principal"},
	"for.casemanager": {"casemanager", "case manager"}, "for.employee": {"werknemer", "employee"},
	"for.uwv": {"UWV", "UWV"}, "for.physician": {"bedrijfsarts", "occupational physician"},
	"for.coach": {"coach", "coach"},

	"role.employee": {"werknemer", "employee"}, "role.employer": {"werkgever", "employer"},
	"role.supervisor": {"leidinggevende", "supervisor"}, "role.principal": {"opdrachtgever", "principal"},
	"role.casemanager": {"casemanager", "case manager"},
	"role.physician":   {"bedrijfsarts", "occupational physician"},
	"role.expert":      {"arbeidsdeskundige", "labour expert"}, "role.uwv": {"UWV", "UWV"},
	"role.coach": {"coach", "coach"}, "role.other": {"anders", "other"},

	"phase.registered": {"aangemeld", "registered"}, "phase.intake": {"intakefase", "intake"},
	"phase.orientation": {"oriëntatiefase", "orientation"},
	"phase.jobsearch":   {"arbeidsmarktgerichte fase", "job search"},
	"phase.aftercare":   {"nazorg", "aftercare"}, "phase.closed": {"afgesloten", "closed"},

	"first.unknown": {"niet bekend", "not known"}, "first.investigating": {"onderzoek loopt", "under investigation"},
	"first.running": {"loopt", "running"}, "first.own-work": {"eigen werk", "own work"},
	"first.adapted-work": {"eigen werk, aangepast", "own work, adapted"},
	"first.other-work":   {"ander werk bij de eigen werkgever", "other work at the own employer"},
	"first.buildup":      {"loopt, bouwt uren op", "running, hours are built up"},
	"first.closed":       {"gesloten", "closed"}, "first.": {"bekeken, ongewijzigd", "looked at, unchanged"},

	"aspect.tasks": {"taken", "tasks"}, "aspect.responsibility": {"verantwoordelijkheid", "responsibility"},
	"aspect.workplace": {"werkplek", "workplace"}, "aspect.hours": {"werktijden", "working hours"},
	"worked.yes": {"werkte", "worked"}, "worked.partly": {"werkte deels", "worked in part"},
	"worked.no": {"werkte niet", "did not work"},

	"contact.meeting": {"gesprek", "meeting"}, "contact.call": {"telefoon", "call"},
	"contact.mail": {"e-mail", "mail"}, "contact.threeway": {"driegesprek", "three-way meeting"},
	"contact.other": {"anders", "other"}, "contact.note": {"notitie", "note"},

	"stage.found": {"gevonden", "found"}, "stage.suitable": {"passend bevonden", "found suitable"},
	"stage.sent": {"verstuurd", "sent"}, "stage.interview": {"gesprek", "interview"},
	"stage.offer": {"aanbod", "offer"}, "stage.placed": {"geplaatst", "placed"},
	"stage.rejected": {"afgewezen", "rejected"}, "stage.withdrawn": {"ingetrokken", "withdrawn"},
	"stage.silent": {"geen reactie", "no reply"}, "stage.unsuitable": {"niet passend", "not suitable"},

	"work.job": {"baan", "job"}, "work.experience": {"werkervaringsplek", "work experience"},
	"work.trial": {"proefplaatsing", "trial"}, "work.secondment": {"detachering", "secondment"},
	"work.voluntary": {"vrijwilligerswerk", "voluntary work"}, "work.": {"baan", "job"},

	"channel.vacancy": {"vacature", "vacancy"}, "channel.network": {"netwerk", "network"},
	"channel.agency": {"uitzendbureau", "agency"}, "channel.open": {"open sollicitatie", "open application"},

	"mode.alone": {"zelf", "alone"}, "mode.together": {"samen", "together"}, "mode.unknown": {"–", "–"},

	"effort.activation": {"activering", "activation"}, "effort.day-structure": {"dagstructuur", "day structure"},
	"effort.voluntary":            {"vrijwilligerswerk", "voluntary work"},
	"effort.experience":           {"werkervaringsplek", "work experience"},
	"effort.training":             {"scholing", "training"},
	"effort.training-application": {"sollicitatietraining", "training in applying"},
	"effort.training-social":      {"social media en netwerken", "social media and networking"},
	"effort.orientation":          {"beroepenoriëntatie", "orientation on work"},
	"effort.search":               {"zoeken en solliciteren", "searching and applying"},
	"effort.coaching":             {"begeleiding", "coaching"}, "effort.other": {"anders", "other"},

	"reached.achieved": {"bereikt", "achieved"}, "reached.partly": {"deels bereikt", "partly achieved"},
	"reached.not": {"niet bereikt", "not achieved"}, "reached.": {"loopt", "running"},

	"test.test": {"test", "test"}, "test.assignment": {"opdracht", "assignment"},
	"test.competence": {"competentieonderzoek", "competence research"}, "test.other": {"anders", "other"},

	"prospect.good": {"kansrijk", "good"}, "prospect.fair": {"redelijk", "fair"},
	"prospect.small": {"kleine kans", "small"}, "prospect.unknown": {"niet bekend", "not known"},
	"prospect.": {"niet bekend", "not known"},

	"fit.unknown": {"niet bekend", "not known"}, "fit.fits": {"passend", "suitable"},
	"fit.adapted": {"passend met aanpassing", "suitable when adapted"}, "fit.not": {"niet passend", "not suitable"},
	"fit.": {"niet bekend", "not known"},

	"advice.followed": {"volgt advies arbeidsdeskundige", "follows the expert's advice"},
	"advice.deviated": {"wijkt af van advies", "deviates from the advice"},

	"option.work-experience": {"werkervaringsplek of detachering", "work experience or secondment"},
	"option.expert-opinion":  {"deskundigenoordeel", "expert opinion"},
	"option.wage-measure":    {"loonmaatregel", "wage measure"},
	"option.new-plan":        {"plan aanpassen", "another plan"}, "option.training": {"scholing", "training"},
	"option.own-employer": {"functies bij de eigen werkgever", "work at the own employer"},
	"answer.yes":          {"ja", "yes"}, "answer.no": {"nee", "no"}, "answer.unknown": {"niet bekend", "not known"},
	"answer.": {"niet bekend", "not known"},

	"conclusion.own":          {"eigen werk passend", "own work is suitable"},
	"conclusion.own-adapted":  {"eigen werk passend te maken", "own work can be made suitable"},
	"conclusion.other":        {"ander werk bij de eigen werkgever", "other work at the own employer"},
	"conclusion.second-track": {"passend werk elders: spoor 2", "suitable work elsewhere: track 2"},

	"ground.no-possibilities": {"geen benutbare mogelijkheden", "no possibilities to work"},
	"ground.marginal":         {"marginale mogelijkheden", "marginal possibilities"},
	"ground.aow":              {"AOW nabij, met instemming", "state pension near, with consent"},
	"ground.perspective":      {"binnen drie maanden terug bij de eigen werkgever", "back within three months"},
	"ground.contract-cost":    {"einde dienstverband", "end of employment"},
	"ground.own-strength":     {"zoekt op eigen kracht", "searches by own strength"},
	"ground.satisfactory":     {"resultaat is bevredigend", "the result is satisfactory"},

	"measure.none": {"niet nodig", "not needed"}, "measure.warned": {"gewaarschuwd", "warned"},
	"measure.suspended": {"loon opgeschort", "wage suspended"}, "measure.stopped": {"loon gestopt", "wage stopped"},
	"measure.left-alone": {"niet genomen", "not taken"},

	"outcome.P1": {"geplaatst bij een andere werkgever", "placed with another employer"},
	"outcome.P2": {"andere werkgever, detachering of tijdelijk", "another employer, secondment or temporary"},
	"outcome.P3": {"eigen werkgever, eigen werk", "own employer, own work"},
	"outcome.P4": {"eigen werkgever, aangepast of ander werk", "own employer, adapted or other work"},
	"outcome.P5": {"zelfstandig", "self-employed"}, "outcome.none": {"geen plaatsing", "no placement"},

	"end.completed": {"traject afgerond", "completed"}, "end.waiting-period": {"einde wachttijd", "end of the waiting period"},
	"end.no-possibilities": {"geen benutbare mogelijkheden", "no possibilities to work"},
	"end.aow":              {"AOW", "state pension"}, "end.contract": {"einde dienstverband", "end of employment"},
	"end.moved": {"verhuisd", "moved"}, "end.refused": {"medewerking geweigerd", "cooperation refused"},
	"end.deceased": {"overleden", "deceased"}, "end.other": {"anders", "other"},

	"result.activation": {"activering, meer energie", "activation, more energy"},
	"result.voluntary":  {"vrijwilligerswerk", "voluntary work"}, "result.skills": {"vaardig in solliciteren", "skilled in applying"},
	"result.self-knowledge": {"zelfkennis", "self-knowledge"}, "result.supported": {"voelde zich gesteund", "felt supported"},
	"result.distance-same": {"afstand tot werk niet gegroeid", "distance to work has not grown"},

	"sort.contact": {"contact", "contact"}, "sort.promise": {"afspraak", "agreement"},
	"sort.application": {"sollicitatie", "application"}, "sort.activity": {"activiteit", "activity"},

	"effect.hours": {"uren", "hours"}, "effect.tasks": {"taken", "tasks"}, "effect.pace": {"tempo", "pace"},
	"effect.posture": {"houding en beweging", "posture and movement"}, "effect.contacts": {"omgang met mensen", "contact with people"},
	"effect.travel": {"reizen", "travelling"},
	"sense.better":  {"ruimer", "more possible"}, "sense.worse": {"beperkter", "less possible"},
	"sense.unclear": {"anders", "different"}, "sense.mixed": {"deels ruimer, deels beperkter", "partly more, partly less"},
	"sense.same": {"gelijk", "the same"},

	"rubric.personal": {"persoonlijk functioneren", "personal functioning"}, "rubric.social": {"sociaal functioneren", "social functioning"},
	"rubric.environment": {"fysieke omgevingseisen", "physical surroundings"},
	"rubric.dynamic":     {"dynamische handelingen", "dynamic actions"}, "rubric.static": {"statische houdingen", "static postures"},
	"rubric.hours": {"werktijden", "working hours"},

	"capacity.fml": {"FML", "FML"}, "capacity.izp": {"inzetbaarheidsprofiel", "IZP"}, "capacity.lab": {"LAB", "LAB"},
	"capacity.bar": {"BAR", "BAR"}, "capacity.consult": {"spreekuurverslag", "consultation report"},
	"source.fml": {"de FML", "the FML"}, "source.izp": {"het inzetbaarheidsprofiel", "the IZP"}, "source.lab": {"de LAB", "the LAB"},
	"source.bar": {"de BAR", "the BAR"}, "source.consult": {"het spreekuurverslag", "the consultation report"},
	"level.0": {"normaal", "normal"}, "level.1": {"licht beperkt (1)", "slightly limited (1)"},
	"level.2": {"sterk beperkt (2)", "strongly limited (2)"}, "level.3": {"zeer sterk beperkt (3)", "very strongly limited (3)"},

	"doc.ad-report": {"arbeidsdeskundig rapport", "labour expert's report"}, "doc.plan": {"trajectplan", "plan of the trajectory"},
	"doc.person-profile": {"persoonsprofiel", "person profile"}, "doc.search-profile": {"zoekprofiel", "search profile"},
	"doc.cv": {"cv", "cv"}, "doc.letter": {"motivatiebrief", "letter"}, "doc.problem-analysis": {"probleemanalyse", "problem analysis"},
	"doc.action-plan":           {"plan van aanpak", "action plan"},
	"doc.first-year-evaluation": {"eerstejaarsevaluatie", "first-year evaluation"}, "doc.evaluation": {"evaluatie", "evaluation"},
	"doc.adjustment": {"bijstelling plan van aanpak", "adjusted action plan"}, "doc.adjusted-analysis": {"bijstelling probleemanalyse", "adjusted problem analysis"},
	"doc.current-assessment": {"actueel oordeel", "current assessment"}, "doc.final-evaluation": {"eindevaluatie", "final evaluation"},
	"doc.medical-information": {"medische informatie", "medical information"}, "doc.employee-judgement": {"oordeel werknemer", "judgement of the employee"},
	"doc.expert-opinion": {"deskundigenoordeel", "expert opinion"}, "doc.warning": {"brief over medewerking", "letter on cooperation"},
	"doc.sanction-decision": {"beschikking loonsanctie", "decision on a sanction"}, "doc.final-report": {"eindrapportage", "final report"},
	"doc.uwv-letter": {"UWV-brief WIA-aanvraag", "UWV letter"}, "doc.contract": {"overeenkomst", "contract"}, "doc.other": {"anders", "other"},
}
