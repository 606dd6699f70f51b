package text

// wordsGroup are the headings of help and palette.
var wordsGroup = []entry{
	{"help.group.do", "doen", "do"},
	{"help.group.move", "bewegen", "move"},
	{"help.group.choose", "kiezen", "choose"},
	{"help.group.find", "zoeken en sorteren", "search and sort"},
	{"help.group.make", "aanmaken", "make"},
	{"help.group.go", "ga naar", "go to"},
	{"help.group.view", "weergave", "view"},
	{"help.group.copy", "kopiëren", "copy"},
	{"help.group.whole", "het programma", "the program"},
	{"help.group.type", "bij het typen", "while typing"},
}
