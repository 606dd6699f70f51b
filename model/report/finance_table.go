package report

// The standing text on what it costs and brings, in both languages.
const (
	financeDutch = `Loondoorbetaling: de werkgever betaalt tijdens de wachttijd van 104 weken ten minste 70% van het loon; in de eerste 52 weken ten minste het minimumloon. Een cao of contract kan meer toezeggen. Loon uit werk elders wordt verrekend.
Meewerken: wie zonder goede reden niet meewerkt, kan het recht op loon verliezen of uitgesteld zien. De werkgever zegt dat vooraf.
Loonsanctie: vindt UWV de inspanningen onvoldoende, dan betaalt de werkgever tot 52 weken langer door. Herstelt hij wat ontbrak, dan kan hij om bekorting vragen.
WIA: tot 35% arbeidsongeschikt is er geen WIA-uitkering. Van 35 tot 80%, of 80% en meer maar niet duurzaam: WGA. 80% en meer en duurzaam: IVA.
Een nieuwe werkgever: de no-riskpolis kan het ziektegeld vergoeden en er kan recht zijn op loonkostenvoordeel. Vraag de doelgroepverklaring binnen drie maanden na de start aan. Of u er recht op hebt, beoordeelt UWV.
Dit is algemene uitleg en geen berekening. Aan deze tekst zijn geen rechten te ontlenen.`

	financeSourcesDutch = "BW 7:629 en 7:658a; Wet WIA art. 4, 5, 25, 47 en 54; Ziektewet art. 29b; Wet tegemoetkomingen loondomein"

	financeEnglish = `Wages: during the waiting period of 104 weeks the employer pays at least 70% of the wage; in the first 52 weeks at least the minimum wage. A collective agreement or contract may promise more. Wages from work elsewhere are set off.
Cooperation: whoever does not cooperate without good reason may lose wages or see them withheld. The employer says so beforehand.
Sanction: when UWV finds the efforts insufficient the employer pays on for up to 52 weeks. Once what was missing is repaired, the employer may ask to shorten it.
WIA benefit: below 35% incapacity there is none. From 35 to 80%, or 80% and more but not lasting: WGA. 80% and more and lasting: IVA.
A new employer: the no-risk policy may pay sickness benefit and there may be a right to a wage cost advantage. Ask for the declaration within three months of the start. UWV decides whether the right exists.
This is a general explanation and no calculation. No rights can be derived from it.`

	financeSourcesEnglish = "Dutch Civil Code 7:629 and 7:658a; WIA Act art. 4, 5, 25, 47, 54; Sickness Benefits Act art. 29b; Wage Domain Allowances Act"
)
