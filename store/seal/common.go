package seal

// commonPasswords are the cores that everybody tries first, in Dutch and English, and those of this trade.
var commonPasswords = [...]string{
	"admin", "administrator", "ajax", "amsterdam", "april", "augustus", "azerty", "batman", "changeme",
	"coach", "computer", "correcthorsebatterystaple", "december", "default", "dinsdag", "donderdag",
	"dragon", "februari", "feyenoord", "football", "geheim", "geheimpje", "hallo", "hallohallo", "herfst",
	"holland", "ikhouvanjou", "iloveyou", "internet", "januari", "jobcoach", "juli", "juni", "kerstmis",
	"lente", "letmein", "liefde", "login", "loopbaancoach", "maandag", "maart", "master",
	"mijnwachtwoord", "monkey", "nederland", "november", "oktober", "openjou", "passw", "password",
	"passwort", "princess", "prinses", "psv", "reintegratie", "rotterdam", "schatje", "september",
	"sesame", "sesamopenu", "sinterklaas", "spoor", "spoorboek", "sunshine", "superman", "test",
	"testtest", "trustno", "tweedespoor", "uwv", "vakantie", "voetbal", "voorjaar", "vrijdag", "wachtw",
	"wachtwoord", "welcome", "welkom", "welkomthuis", "werkgever", "werknemer", "winter", "woensdag",
	"zaterdag", "zomer", "zondag", "zonnetje", "zonsondergang", "correct horse battery staple",
}
