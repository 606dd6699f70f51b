package sheet

import (
	"strings"

	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// word pairs a word of a sheet, folded, with what it means.
type word[T any] struct {
	folded string
	means  T
}

// phaseWords are the names of the phases. The first of each is the one that an export writes.
var phaseWords = []word[track.Phase]{
	{"aangemeld", track.Registered}, {"aanmelding", track.Registered}, {"nieuw", track.Registered},
	{"registered", track.Registered}, {"aanmeldfase", track.Registered}, {"aa", track.Registered},
	{"intake", track.Intake}, {"intakefase", track.Intake}, {"in", track.Intake},
	{"orientatie", track.Orientation}, {"orientatiefase", track.Orientation}, {"or", track.Orientation},
	{"orientation", track.Orientation}, {"orienteren", track.Orientation},
	{"arbeidsmarkt", track.JobSearch}, {"arbeidsmarktgerichtefase", track.JobSearch},
	{"arbeidsmarktfase", track.JobSearch}, {"solliciteren", track.JobSearch},
	{"sollicitatiefase", track.JobSearch},
	{"jobsearch", track.JobSearch}, {"am", track.JobSearch}, {"arbeidsmarktgericht", track.JobSearch},
	{"nazorg", track.Aftercare}, {"nazorgfase", track.Aftercare}, {"aftercare", track.Aftercare},
	{"nz", track.Aftercare},
	{"afgesloten", track.Closed}, {"gesloten", track.Closed}, {"beeindigd", track.Closed},
	{"afgerond", track.Closed}, {"closed", track.Closed}, {"af", track.Closed}, {"einde", track.Closed},
}

// phaseNames are what an export writes for a phase that no sheet named.
var phaseNames = [...]string{
	track.Registered: "Aangemeld", track.Intake: "Intake", track.Orientation: "Oriëntatie",
	track.JobSearch: "Arbeidsmarkt", track.Aftercare: "Nazorg", track.Closed: "Afgesloten",
}

// stageWords are the states of an application. "aangenomen" is an offer: a placement needs a start and hours.
var stageWords = []word[pipeline.Stage]{
	{"gevonden", pipeline.Found}, {"lead", pipeline.Found}, {"found", pipeline.Found}, {"nieuw", pipeline.Found},
	{"passend", pipeline.Suitable}, {"geschikt", pipeline.Suitable}, {"suitable", pipeline.Suitable},
	{"verstuurd", pipeline.Sent}, {"verzonden", pipeline.Sent}, {"gesolliciteerd", pipeline.Sent},
	{"sent", pipeline.Sent}, {"applied", pipeline.Sent}, {"loopt", pipeline.Sent}, {"lopend", pipeline.Sent},
	{"gesprek", pipeline.Interview}, {"sollicitatiegesprek", pipeline.Interview},
	{"opgesprek", pipeline.Interview}, {"uitgenodigd", pipeline.Interview}, {"interview", pipeline.Interview},
	{"aanbod", pipeline.Offer}, {"aangenomen", pipeline.Offer}, {"offer", pipeline.Offer},
	{"geplaatst", pipeline.Offer}, {"hired", pipeline.Offer}, {"placed", pipeline.Offer},
	{"accepted", pipeline.Offer},
	{"afgewezen", pipeline.Rejected}, {"afwijzing", pipeline.Rejected}, {"rejected", pipeline.Rejected},
	{"ingetrokken", pipeline.Withdrawn}, {"teruggetrokken", pipeline.Withdrawn},
	{"withdrawn", pipeline.Withdrawn},
	{"geenreactie", pipeline.Silent}, {"nietsgehoord", pipeline.Silent}, {"noreply", pipeline.Silent},
	{"noresponse", pipeline.Silent}, {"silent", pipeline.Silent},
	{"nietpassend", pipeline.Unsuitable}, {"ongeschikt", pipeline.Unsuitable},
	{"unsuitable", pipeline.Unsuitable},
}

// stageNames are what an export writes for a stage that no sheet named.
var stageNames = map[pipeline.Stage]string{
	pipeline.Found: "gevonden", pipeline.Suitable: "passend", pipeline.Sent: "verstuurd",
	pipeline.Interview: "gesprek", pipeline.Offer: "aanbod", pipeline.Placed: "geplaatst",
	pipeline.Rejected: "afgewezen", pipeline.Withdrawn: "ingetrokken", pipeline.Silent: "geen reactie",
	pipeline.Unsuitable: "niet passend",
}

// hiredWords are the states that ask for a placement to be recorded.
var hiredWords = []string{"aangenomen", "geplaatst", "hired", "placed", "accepted"}

// channelWords are the usual ways to a vacancy; any other is kept as she wrote it.
var channelWords = []word[pipeline.Channel]{
	{"vacature", pipeline.Vacancy}, {"vacancy", pipeline.Vacancy}, {"vacaturesite", pipeline.Vacancy},
	{"netwerk", pipeline.Network}, {"network", pipeline.Network}, {"eigennetwerk", pipeline.Network},
	{"uitzendbureau", pipeline.Agency}, {"agency", pipeline.Agency}, {"uitzend", pipeline.Agency},
	{"opensollicitatie", pipeline.OpenLet}, {"open", pipeline.OpenLet}, {"openapplication", pipeline.OpenLet},
}

var channelNames = map[pipeline.Channel]string{
	pipeline.Vacancy: "vacature", pipeline.Network: "netwerk", pipeline.Agency: "uitzendbureau",
	pipeline.OpenLet: "open sollicitatie",
}

var modeWords = []word[pipeline.Mode]{
	{"samen", pipeline.Together}, {"together", pipeline.Together}, {"s", pipeline.Together},
	{"zelf", pipeline.Alone}, {"alleen", pipeline.Alone}, {"alone", pipeline.Alone}, {"z", pipeline.Alone},
	{"zelfstandig", pipeline.Alone}, {"self", pipeline.Alone},
}

var modeNames = map[pipeline.Mode]string{pipeline.Together: "samen", pipeline.Alone: "zelf"}

// firstTrackWords are looked for inside the text, the most telling first: "loopt, opbouw 2 x 4 uur".
var firstTrackWords = []word[track.FirstTrack]{
	{"opbouw", track.BuildUp}, {"bouwtop", track.BuildUp}, {"buildup", track.BuildUp},
	{"onderzo", track.Investigating}, {"investigat", track.Investigating},
	{"geslot", track.FirstClosed}, {"afgeslot", track.FirstClosed}, {"beeindigd", track.FirstClosed},
	{"geenmogelijkheden", track.FirstClosed}, {"closed", track.FirstClosed},
	{"loopt", track.Running}, {"lopend", track.Running}, {"running", track.Running}, {"actief", track.Running},
	{"ongoing", track.Running}, {"active", track.Running},
}

var firstTrackNames = map[track.FirstTrack]string{
	track.Running: "loopt", track.Investigating: "onderzoek", track.BuildUp: "loopt, opbouw",
	track.FirstClosed: "gesloten",
}

func lookup[T any](words []word[T], text string) (means T, ok bool) {
	folded := fold(text)
	for _, w := range words {
		if w.folded == folded {
			return w.means, true
		}
	}
	return means, false
}

func phaseOf(text string) (track.Phase, bool) { return lookup(phaseWords, text) }

func stageOf(text string) (pipeline.Stage, bool) { return lookup(stageWords, text) }

// hired tells that a state asks for a placement.
func hired(text string) bool {
	for _, w := range hiredWords {
		if fold(text) == w {
			return true
		}
	}
	return false
}

func channelOf(text string) pipeline.Channel {
	if c, ok := lookup(channelWords, text); ok {
		return c
	}
	return pipeline.Channel(text)
}

func channelName(c pipeline.Channel) string {
	if name, ok := channelNames[c]; ok {
		return name
	}
	return string(c)
}

func modeOf(text string) pipeline.Mode {
	if m, ok := lookup(modeWords, text); ok {
		return m
	}
	return pipeline.ModeUnknown
}

// firstTrackOf reads the state of spoor 1 and, behind a comma, what she wrote about it.
func firstTrackOf(text string) (state track.FirstTrack, note string, known bool) {
	folded := fold(text)
	_, note, _ = strings.Cut(text, ",")
	note = strings.TrimSpace(note)
	for _, w := range firstTrackWords {
		if strings.Contains(folded, w.folded) {
			return w.means, note, true
		}
	}
	return track.FirstUnknown, text, false
}
