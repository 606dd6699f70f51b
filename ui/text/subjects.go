package text

// subjects lists every table of the catalogue.
func subjects() [][]entry {
	return [][]entry{
		wordsTime, wordsWidget, wordsTrack, wordsMoment, wordsSignal, wordsWhy,
		wordsError, wordsReason, wordsSheet, wordsAct, wordsParam, wordsChoice, wordsRecord, wordsRecordChoice,
		wordsReport, wordsReportCLI, wordsReports,
		wordsRIV,
		wordsKeyMove, wordsKeyFind, wordsKeyDo, wordsKeyChord, wordsKeyText, wordsGroup,
		wordsUnlock, wordsPrivacy, wordsApp, wordsKind, wordsImport,
		wordsCaseload, wordsTimeline, wordsPipeline, wordsProfile, wordsDossier, wordsBrief,
		wordsCLI, wordsCLIError, wordsCLIOut, wordsCLIFile,
		wordsFigures,
		wordsSearch, wordsCapacity, wordsItem, wordsSettings, wordsMyKeys, wordsAgenda, wordsWhatIf, wordsExplain,
		wordsDoctor, wordsAttach, wordsLetter, wordsBundle, wordsAgendaFile, wordsTransfer, wordsAloud, wordsGuide,
	}
}
