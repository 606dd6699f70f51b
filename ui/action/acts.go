package action

// Acts are the acts of the dossier behind the actions that do one, by the act's stable name.
func Acts() map[ID]string {
	return map[ID]string{
		Contact: "contact", Task: "task", Appointment: "appointment", Phase: "phase",
		Date: "move", Snooze: "snooze", AddDossier: "new", AddTask: "task",
		AddContact: "contact", AddApplication: "application", AddNote: "note",
		AddDocument: "document", ConfirmPast: "confirm", FirstTrack: "track1",
	}
}
