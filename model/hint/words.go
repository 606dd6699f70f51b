package hint

// capitals are abbreviations that mean something only in capitals.
var capitals = map[string]Kind{
	"MS": Diagnosis, "ALS": Diagnosis, "CVA": Diagnosis, "TIA": Diagnosis, "COPD": Diagnosis, "PTSS": Diagnosis,
	"ADHD": Diagnosis, "ADD": Diagnosis, "ASS": Diagnosis, "RSI": Diagnosis, "CRPS": Diagnosis,
	"SOLK": Diagnosis,
	"NAH":  Diagnosis, "HIV": Diagnosis, "EMDR": Treatment, "CGT": Treatment,
}

// whole are words that count only as they stand; longer words that begin with them are something else.
var whole = map[string]Kind{
	"kanker": Diagnosis, "tumor": Diagnosis, "beroerte": Diagnosis, "angst": Diagnosis,
	"angsten": Diagnosis, "verslaafd": Diagnosis, "verslaving": Diagnosis, "moe": Diagnosis, "griep": Diagnosis,
	"corona": Diagnosis, "covid": Diagnosis, "rouw": Diagnosis, "migraine": Diagnosis, "operatie": Treatment,
	"geopereerd": Treatment, "opname": Treatment, "opgenomen": Treatment, "psycholoog": Treatment,
	"psychiater": Treatment, "therapeut": Treatment, "therapie": Treatment, "behandelaar": Treatment,
	"fysiotherapeut": Treatment, "fysio": Treatment, "neuroloog": Treatment, "cardioloog": Treatment,
	"oncoloog": Treatment, "reumatoloog": Treatment, "orthopeed": Treatment, "revalidatie": Treatment,
	"huisarts": Treatment, "medicatie": Medicine, "medicijn": Medicine, "medicijnen": Medicine,
	"pillen": Medicine, "lithium": Medicine, "insuline": Medicine, "diagnose": Diagnosis, "dsm": Diagnosis,
}

// stem is how a word begins.
type stem struct {
	stem string
	kind Kind
}

// stems are beginnings of words that hardly mean anything else.
var stems = []stem{
	{"depressi", Diagnosis}, {"burnout", Diagnosis}, {"overspann", Diagnosis}, {"angststoornis", Diagnosis},
	{"paniekaanval", Diagnosis}, {"paniekstoornis", Diagnosis}, {"psychose", Diagnosis},
	{"psychotisch", Diagnosis},
	{"schizofreni", Diagnosis}, {"bipolair", Diagnosis}, {"borderline", Diagnosis},
	{"persoonlijkheidsstoornis", Diagnosis},
	{"autis", Diagnosis}, {"asperger", Diagnosis}, {"dementie", Diagnosis}, {"alzheimer", Diagnosis},
	{"parkinson", Diagnosis}, {"epilep", Diagnosis}, {"hersenletsel", Diagnosis},
	{"hersenschudding", Diagnosis},
	{"hersenbloeding", Diagnosis}, {"herseninfarct", Diagnosis}, {"hersentumor", Diagnosis},
	{"multiplesclerose", Diagnosis}, {"sclerose", Diagnosis}, {"hernia", Diagnosis}, {"artrose", Diagnosis},
	{"artritis", Diagnosis}, {"reuma", Diagnosis}, {"fibromyalgie", Diagnosis}, {"whiplash", Diagnosis},
	{"rugklacht", Diagnosis}, {"nekklacht", Diagnosis}, {"knieklacht", Diagnosis},
	{"schouderklacht", Diagnosis},
	{"rugpijn", Diagnosis}, {"hoofdpijn", Diagnosis}, {"slapeloos", Diagnosis}, {"slaapstoornis", Diagnosis},
	{"hartinfarct", Diagnosis}, {"hartfalen", Diagnosis}, {"hartklacht", Diagnosis}, {"hartritme", Diagnosis},
	{"diabet", Diagnosis}, {"suikerziekte", Diagnosis}, {"astma", Diagnosis}, {"longemfyseem", Diagnosis},
	{"longkanker", Diagnosis}, {"borstkanker", Diagnosis}, {"darmkanker", Diagnosis}, {"huidkanker", Diagnosis},
	{"leukemie", Diagnosis}, {"lymfoom", Diagnosis}, {"uitgezaaid", Diagnosis}, {"metastase", Diagnosis},
	{"crohn", Diagnosis}, {"colitis", Diagnosis}, {"eetstoornis", Diagnosis}, {"anorexia", Diagnosis},
	{"boulimi", Diagnosis}, {"alcoholis", Diagnosis}, {"alcoholverslav", Diagnosis},
	{"drugsverslav", Diagnosis},
	{"suicid", Diagnosis}, {"zelfmoord", Diagnosis}, {"trauma", Diagnosis}, {"chronischvermoeid", Diagnosis},
	{"vermoeidheidssyndroom", Diagnosis}, {"longcovid", Diagnosis}, {"postcovid", Diagnosis},
	{"lyme", Diagnosis},
	{"zwangerschapsvergiftiging", Diagnosis}, {"miskraam", Diagnosis}, {"carpaletunnel", Diagnosis},
	{"gediagnos", Diagnosis}, {"angstklacht", Diagnosis}, {"stressklacht", Diagnosis},
	{"psychischeklacht", Diagnosis},
	{"chemo", Treatment}, {"bestraling", Treatment}, {"radiotherap", Treatment}, {"immunotherap", Treatment},
	{"psychotherap", Treatment}, {"gedragstherap", Treatment}, {"groepstherap", Treatment},
	{"dagbehandeling", Treatment},
	{"dialyse", Treatment}, {"opgenomenin", Treatment}, {"antidepress", Medicine}, {"antipsychot", Medicine},
	{"bloedverdunner", Medicine}, {"slaapmiddel", Medicine}, {"slaappil", Medicine}, {"pijnstiller", Medicine},
	{"sertraline", Medicine}, {"citalopram", Medicine}, {"escitalopram", Medicine}, {"paroxetine", Medicine},
	{"fluoxetine", Medicine}, {"venlafaxine", Medicine}, {"mirtazapine", Medicine}, {"amitriptyline", Medicine},
	{"nortriptyline", Medicine}, {"oxazepam", Medicine}, {"diazepam", Medicine}, {"lorazepam", Medicine},
	{"temazepam", Medicine}, {"alprazolam", Medicine}, {"zolpidem", Medicine}, {"quetiapine", Medicine},
	{"olanzapine", Medicine}, {"risperidon", Medicine}, {"methylfenidaat", Medicine}, {"ritalin", Medicine},
	{"concerta", Medicine}, {"tramadol", Medicine}, {"oxycodon", Medicine}, {"morfine", Medicine},
	{"fentanyl", Medicine},
	{"naproxen", Medicine}, {"diclofenac", Medicine}, {"ibuprofen", Medicine}, {"paracetamol", Medicine},
	{"pregabaline", Medicine}, {"gabapentine", Medicine}, {"prednison", Medicine}, {"methotrexaat", Medicine},
	{"metformine", Medicine}, {"omeprazol", Medicine}, {"metoprolol", Medicine}, {"tamoxifen", Medicine},
}

// jobs excuse a word in which they occur: who treats or helps for a living, and where.
var jobs = []string{
	"assistent", "verpleegkundige", "verpleger", "verzorgende", "begeleider", "medewerker", "secretar",
	"kliniek",
	"centrum", "instituut", "instelling", "afdeling", "praktijk", "fonds", "stichting", "vereniging",
	"opleiding",
	"cursus", "training", "zorg", "technicus", "laborant", "specialist", "consulent", "adviseur", "coach",
}
