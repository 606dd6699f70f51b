package store

// contactFields are all that is kept of a contact. The number tells whose it is; her name is for people.
var contactFields = []FieldSpec{
	{FieldNumber, ContactSheet, TypeText, diaryNumber.Dutch, diaryNumber.English},
	{FieldFullName, ContactSheet, TypeText,
		[]string{"Naam", "Naam werknemer", "Werknemer", "Cliënt"}, []string{"Name", "Employee", "Client"}},
	{FieldContactOn, ContactSheet, TypeDay, diaryDay.Dutch, diaryDay.English},
	{FieldContactHow, ContactSheet, TypeText, diaryKind.Dutch, diaryKind.English},
	{FieldWith, ContactSheet, TypeText,
		[]string{"Met", "Met wie", "Gesprekspartner"}, []string{"With", "With whom"}},
	{FieldMinutes, ContactSheet, TypeNumber, diaryMinutes.Dutch, diaryMinutes.English},
	{FieldTravel, ContactSheet, TypeNumber, diaryTravel.Dutch, diaryTravel.English},
	{FieldGoal, ContactSheet, TypeText,
		[]string{"Doel", "Doel van het contact"}, []string{"Goal", "Purpose"}},
	{FieldDiscussed, ContactSheet, TypeText,
		[]string{"Besproken", "Inhoud", "Verslag"}, []string{"Discussed", "Content"}},
	{FieldAgreed, ContactSheet, TypeText,
		[]string{"Afgesproken", "Afspraken"}, []string{"Agreed", "Agreements"}},
	{FieldFollow, ContactSheet, TypeText,
		[]string{"Vervolg", "Vervolgafspraak"}, []string{"Next", "Follow-up"}},
	{FieldOwn, ContactSheet, TypeText,
		[]string{"Eigen aantekening", "Eigen aantekeningen"}, []string{"Own note", "Own notes"}},
	{FieldAudience, ContactSheet, TypeText,
		[]string{"Voor wie", "Mag naar"}, []string{"For whom", "Audience"}},
	{FieldReview, ContactSheet, TypeText,
		[]string{"Spoor 1 besproken"}, []string{"Track 1 discussed"}},
	{FieldMark, ContactSheet, TypeText, diaryMark.Dutch, diaryMark.English},
}

// hoursFields are what an invoice needs.
var hoursFields = []FieldSpec{
	{FieldContactOn, HoursSheet, TypeDay, diaryDay.Dutch, diaryDay.English},
	{FieldNumber, HoursSheet, TypeText, diaryNumber.Dutch, diaryNumber.English},
	{FieldFullName, HoursSheet, TypeText,
		[]string{"Naam", "Naam werknemer", "Werknemer", "Cliënt"}, []string{"Name", "Employee", "Client"}},
	{FieldEmployer, HoursSheet, TypeText, []string{"Werkgever"}, []string{"Employer"}},
	{FieldPayer, HoursSheet, TypeText, []string{"Betaler"}, []string{"Payer"}},
	{FieldContactHow, HoursSheet, TypeText, diaryKind.Dutch, diaryKind.English},
	{FieldMinutes, HoursSheet, TypeNumber, diaryMinutes.Dutch, diaryMinutes.English},
	{FieldTravel, HoursSheet, TypeNumber, diaryTravel.Dutch, diaryTravel.English},
	{FieldMark, HoursSheet, TypeText, diaryMark.Dutch, diaryMark.English},
}

// Columns that both sheets have.
var (
	diaryNumber = FieldSpec{
		Dutch:   []string{"Dossiernummer", "Dossiernr", "Dossier", "Nummer", "Nr"},
		English: []string{"Dossier number", "Dossier no", "File number", "Number"},
	}
	diaryDay = FieldSpec{
		Dutch: []string{
			"Datum",
			"Contactdatum",
			"Datum contact",
			"Dag",
		},
		English: []string{"Date", "Contact date", "Day"},
	}
	diaryKind = FieldSpec{
		Dutch: []string{"Soort", "Soort contact", "Contactsoort"}, English: []string{"Kind", "Kind of contact"},
	}
	diaryMinutes = FieldSpec{
		Dutch:   []string{"Contactminuten", "Minuten", "Duur", "Duur in minuten"},
		English: []string{"Contact minutes", "Minutes", "Duration"},
	}
	diaryTravel = FieldSpec{
		Dutch: []string{"Reisminuten", "Reistijd"}, English: []string{"Travel minutes", "Travel"},
	}
	diaryMark = FieldSpec{
		Dutch: []string{"Regel (niet wijzigen)"}, English: []string{"Row (do not change)"},
	}
)
