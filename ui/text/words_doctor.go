package text

var wordsDoctor = []entry{}
