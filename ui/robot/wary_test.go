package robot_test

import "testing"

// opens makes a dossier by keyboard; the cursor ends on it.
func (l *life) opens(name string) *life {
	l.t.Helper()
	l.Press("a", "k").Field("Naam").Type(name).Field("Eerste").Type("02-03-2026").Press("ctrl+s")
	l.Toast("dossier gemaakt")
	return l
}

func TestTheThirdClientIsWarnedWhereNobodyAnswered(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste").On("Eerste, Ans") // among those for later, which are opened for her
	l.does("application", "employer=Hofland B.V.", "function=monteur", "on=01-09-2026", "stage=silent")
	l.opens("Bea Tweede").Press(":").Type("Sollicitatie toevoegen").Press("enter")
	l.Field("Werkgever").Type("Hofland").Misses("kreeg nog niemand antwoord").Press("esc")
	l.does("application", "employer=HOFLAND", "function=planner", "on=01-09-2026", "stage=silent")
	l.opens("Cor Derde").Press(":").Type("Sollicitatie toevoegen").Press("enter")
	l.Field("Werkgever").Type("Hofland bv").Sees("Hier kreeg nog niemand antwoord: 2 keer geschreven.")
	l.Type(" Bouw").Misses("kreeg nog niemand antwoord") // somebody else
}

func TestAStepAlongTheBoardWarnsTooWhereNobodyAnswered(t *testing.T) {
	l := begin(t)
	for _, name := range []string{"Ans Eerste", "Bea Tweede"} {
		l.opens(name)
		l.does("application", "employer=Hofland B.V.", "function=monteur", "on=01-09-2026", "stage=silent")
	}
	l.opens("Cor Derde")
	l.does("application", "employer=HOFLAND", "function=planner", "stage=found")
	l.GoTo("Derde, Cor").Press("5", ">", ">")
	l.Toast("Hier kreeg nog niemand antwoord: 2 keer geschreven. · u = ongedaan")
	l.Press("<").Misses("kreeg nog niemand antwoord") // back is no letter
}
