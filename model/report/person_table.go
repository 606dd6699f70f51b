package report

import "spoorboek/model/journal"

// partOfKind says to which part of a person's copy each kind of fact belongs.
var partOfKind = map[journal.Kind]Part{
	"person.stated": PartPerson, "employer.stated": PartPerson, "party.stated": PartPerson,
	"dossier.opened": PartPerson, "dossier.numbered": PartPerson,

	"case.stated": PartCase, "interruption.recorded": PartCase, "leave.recorded": PartCase,
	"letter.received": PartCase, "sanction.imposed": PartCase, "sanction.shortened": PartCase,
	"sanction.lifted": PartCase, "extension.granted": PartCase, "moment.done": PartCase,
	"moment.moved": PartCase, "moment.excluded": PartCase, "moment.reopened": PartCase,
	"moments.confirmed": PartCase, "eje.held": PartCase, "expert.concluded": PartCase,
	"advice.given": PartCase, "ground.stated": PartCase, "noncooperation.stated": PartCase,
	"shortfall.stated": PartCase,

	"assignment.stated": PartCourse, "hours.carried": PartCourse, "phase.entered": PartCourse,
	"pause.started": PartCourse, "pause.ended": PartCourse, "track1.stated": PartCourse,
	"track1.reviewed": PartCourse, "outcome.recorded": PartCourse, "satisfaction.answered": PartCourse,
	"phase.changed": PartCourse, "pause.changed": PartCourse, "track1.changed": PartCourse,
	"satisfaction.changed": PartCourse, "group.recognised": PartCourse, "adaptation.tried": PartCourse,
	"aftercare.checked": PartCourse,

	"intake.held": PartPlan, "plan.stated": PartPlan, "goal.stated": PartPlan, "activity.planned": PartPlan,
	"test.concluded": PartPlan, "threeway.stated": PartPlan, "signature.given": PartPlan,
	"option.weighed": PartPlan, "approach.agreed": PartPlan,

	"contact.logged": PartContacts, "contact.amended": PartContacts, "appointment.made": PartContacts,
	"appointment.settled": PartContacts, "appointment.changed": PartContacts, "task.added": PartContacts,
	"task.done": PartContacts, "task.reopened": PartContacts, "task.moved": PartContacts,
	"task.changed": PartContacts, "task.dropped": PartContacts, "promise.made": PartContacts,

	"note.written": PartNotes, "note.amended": PartNotes,

	"assessment.registered": PartCapacity, "assessment.changed": PartCapacity, "capacity.reported": PartCapacity,
	"capacity.corrected": PartCapacity,

	"profile.stated": PartProfile, "direction.added": PartProfile, "direction.changed": PartProfile,
	"demand.stated": PartProfile, "fit.judged": PartProfile,

	"application.added": PartApplications, "application.changed": PartApplications,
	"application.stepped": PartApplications, "step.changed": PartApplications, "placement.recorded": PartApplications,
	"placement.stated": PartApplications,

	"document.registered": PartPapers, "document.attached": PartPapers, "document.detached": PartPapers,
	"document.changed": PartPapers, "document.signed": PartPapers,
	"document.sent": PartPapers, "report.sent": PartPapers, "paper.versioned": PartPapers,
	"version.changed": PartPapers, "privacy.explained": PartPapers,
	"finance.explained": PartPapers, "report.drafted": PartPapers, "report.read": PartPapers,

	"signal.snoozed": PartKeeping, "sheet.imported": PartKeeping, "dossier.binned": PartKeeping,
	"dossier.unbinned": PartKeeping, "conflict.settled": PartKeeping, "act.retracted": PartKeeping,
	"entry.expunged": PartKeeping, "retention.kept": PartKeeping,
}

// said is a phrase of the copy in both languages.
type said struct{ nl, en string }

func (s said) in(l Language) string {
	if l == English {
		return s.en
	}
	return s.nl
}

// partTitles are the headings of the parts.
var partTitles = map[Part]said{
	PartPerson:       {"Wie je bent, je werkgever en wie erbij betrokken is", "Who you are, your employer and who is involved"},
	PartCase:         {"Ziekte en herstel, wettelijke momenten en UWV", "Sickness and recovery, statutory moments and UWV"},
	PartCourse:       {"Het traject: opdracht, fases, spoor 1 en uitkomst", "The trajectory: assignment, phases, track 1 and outcome"},
	PartPlan:         {"Intake en plan", "Intake and plan"},
	PartContacts:     {"Contacten, afspraken en taken", "Contacts, appointments and tasks"},
	PartNotes:        {"Aantekeningen van de coach", "Notes of the coach"},
	PartCapacity:     {"Belastbaarheid", "Capacity for work"},
	PartProfile:      {"Persoonsprofiel en zoekprofiel", "Person profile and search profile"},
	PartApplications: {"Sollicitaties en plaatsing", "Applications and placement"},
	PartPapers:       {"Stukken en rapportages", "Documents and reports"},
	PartKeeping:      {"Hoe het dossier is bijgehouden", "How the dossier was kept"},
}

// The other phrases of the copy.
var (
	copyTitle = said{"Kopie van je gegevens (inzage)", "Copy of your data (access)"}
	copyIntro = said{
		"Dit is alles wat in dit dossier over je is vastgelegd, ook de eigen aantekeningen van de coach en wat later is teruggenomen. Klopt iets niet, dan kun je vragen het te verbeteren; je kunt ook vragen gegevens te wissen, of een klacht indienen bij de Autoriteit Persoonsgegevens.",
		"This is everything that this dossier holds about you, the coach's own notes and what was taken back later included. If something is wrong you can ask to have it corrected; you can also ask to have data erased, or complain to the Dutch data protection authority (AP).",
	}
	copyDossier   = said{"Dossier", "Dossier"}
	copyMade      = said{"Gemaakt op", "Made on"}
	copyBy        = said{"Door", "By"}
	copyPurpose   = said{"Doel", "Purpose"}
	copyWhy       = said{"begeleiding bij re-integratie tweede spoor", "guidance in second-track reintegration"}
	copyOver      = said{"Bewaard tot", "Kept until"}
	copyOpen      = said{"het einde van het traject en de bewaartermijn daarna", "the end of the trajectory and the retention period after it"}
	copyNothing   = said{"Hier is niets vastgelegd.", "Nothing was recorded here."}
	copyWithheld  = said{"Dit deel is niet verstrekt. Reden: ", "This part was not provided. Reason: "}
	copyUndone    = said{"teruggenomen", "taken back"}
	copyExpunged  = said{"inhoud vernietigd", "content destroyed"}
	copyGiven     = said{"Aan wie gegevens zijn verstrekt", "To whom data were given"}
	copyGivenNone = said{"Er is niets naar buiten gegaan met dit programma.", "Nothing left by this program."}
	copyOn        = said{"Dag", "Day"}
	copyWhat      = said{"Wat", "What"}
	copyFor       = said{"Voor wie", "For whom"}
	copyReason    = said{"Reden", "Reason"}
)
