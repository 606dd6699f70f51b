package signal

import (
	"fmt"

	"spoorboek/model/norm"
)

// RuleID names a rule. The numbers are written in the rows of the caseload: new rules go at the end.
type RuleID uint8

// The rules, in the order in which they were numbered.
const (
	NoRule             RuleID = iota
	FirstSickMissing          // eerste ziektedag ontbreekt
	FirstSickAhead            // eerste ziektedag ligt in de toekomst
	Moment                    // wettelijk moment dat de coach zelf moet doen
	Ask                       // wettelijk moment van een ander: de vraag ernaar
	Letter                    // UWV-brief WIA-aanvraag niet ontvangen
	WaitOver                  // wachttijd voorbij zonder besluit
	CaseClosed                // 28 dagen hersteld
	Resting                   // hersteld gemeld, waarschuwingen rusten
	Appointment               // afspraak
	AppointmentOutcome        // hoe ging het?
	Task                      // taak
	Contact                   // stil
	Report                    // rapportage
	Review                    // spoor 1 bekijken
	WakeUp                    // pauze voorbij
	Paused                    // gepauzeerd
	Offer                     // plaatsing vastleggen?
	FollowUp                  // sollicitatie opvolgen
	Interview                 // uitslag gesprek
	ContractEnd               // einde contract
	Conflict                  // twee waarden, kies er een
	Nothing                   // niets gepland
	Mark                      // dag om te weten, niemands taak
	PlacementEnd              // plaatsing loopt af
	PlacementStretch          // zonder loonwaarde langer dan zes weken
	PhaseLong                 // fase duurt langer dan gepland
	HoursSpent                // uren bijna op
	Certificate               // certificaat verloopt
	Unsigned                  // ter tekening verstuurd, niet terug
	GroundReview              // grond om geen spoor 2 te doen opnieuw bekijken
	EJEReview                 // perspectief bij de eigen werkgever opnieuw bekijken
	RecognitionReview         // vroege herkenning opnieuw bekijken
	CapacityOld               // belastbaarheid ouder dan zes maanden
	CapacityEnds              // belastbaarheid geldt niet langer
	CapacityChanged           // nieuwe belastbaarheid, nog niet gerapporteerd
	CapacityReported          // gemelde wijziging zonder document
	NoApplication             // geen sollicitatie
	Stalled                   // sollicitatie staat stil
	EarlyIVA                  // vervroegde IVA kan nog
	NoAppointment             // geen volgende afspraak
	AdviceOpen                // advies niet uitgevoerd
	PromiseDue                // afspraak van een partij
	Repair                    // herstelactie loonsanctie
	AftercareDue              // nazorg na zoveel maanden
	BenefitUnknown            // uitkomst WIA en RIV-toets
	Retention                 // bewaartermijn voorbij
	NoCopy                    // geen kopie buiten deze laptop
	DocumentAsked             // gevraagd stuk niet binnen
	ruleCount
)

// Logic is how a rule chooses the group of its signal.
type Logic uint8

// The ways to choose a group.
const (
	Dated    Logic = iota // own duty with a day: overdue, today, week, later
	Question              // another's duty or an open question: today or week, never overdue
	Silence               // nothing heard and nothing planned: silent
	Blocked               // cannot be judged
	Quiet                 // only says where the dossier stands: later
	Matter                // an open matter for a quiet hour: this week, never overdue
)

// When is how a rule reckons with its threshold.
type When uint8

// The ways to reckon.
const (
	Passed When = iota // speaks once the threshold has gone by since its day
	Ahead              // speaks when no more than the threshold is left
	Share              // speaks when the count reaches the threshold
)

// Rule is one row of the table of rules.
type Rule struct {
	ID       RuleID
	Name     string            // stable id, in texts "signal.<name>", in JSON and in snoozes
	Severity int               // 9 first
	Logic    Logic             //
	Setting  norm.Key          // the threshold it obeys, "" for none
	Kind     norm.Kind         // law cannot be snoozed without the word "toch"
	Act      string            // the act of package dossier that remedies it
	Args     map[string]string // what that act is already told
	Key      string            // the key on the line
	Source   string            // where it comes from
	When     When              // of a rule over a Watch
	ItemKey  string            // how the act calls the item; "item" when it says nothing
	Says     string            // the arguments of its text: c count, d due, s since, t text
}

// String is the stable name of the rule.
func (r RuleID) String() string {
	if r < ruleCount {
		return table[r].Name
	}
	return fmt.Sprintf("rule-%d", uint8(r))
}

// Rule is the row of the table.
func (r RuleID) Rule() Rule {
	if r < ruleCount {
		return table[r]
	}
	return table[NoRule]
}

// Waits reports whether the signal of a rule can be put off: not what makes a dossier impossible to judge, an
// appointment, or what asks for nothing.
func (r Rule) Waits() bool { return r.Logic != Blocked && r.Logic != Quiet && r.ID != Appointment }

// MarshalText writes the stable name.
func (r RuleID) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// ParseRule finds a rule by its stable name.
func ParseRule(name string) (RuleID, bool) {
	for id := NoRule + 1; id < ruleCount; id++ {
		if table[id].Name == name {
			return id, true
		}
	}
	return NoRule, false
}

// Rules is the whole table, in the order of the ids.
func Rules() []Rule {
	rules := make([]Rule, 0, ruleCount-1)
	for id := NoRule + 1; id < ruleCount; id++ {
		rules = append(rules, table[id])
	}
	return rules
}
