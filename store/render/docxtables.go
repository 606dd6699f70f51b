package render

import (
	"fmt"
	"image"
	"strings"
)

const contentTypes = xmlHead + `<Types xmlns="` + nsPackage + `content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="` + typeWord + `document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="` + typeWord + `styles+xml"/>` +
	`<Override PartName="/word/numbering.xml" ContentType="` + typeWord + `numbering+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="` + typeWord + `settings+xml"/>` +
	`<Override PartName="/word/header1.xml" ContentType="` + typeWord + `header+xml"/>` +
	`<Override PartName="/word/footer1.xml" ContentType="` + typeWord + `footer+xml"/></Types>`

const typeWord = "application/vnd.openxmlformats-officedocument.wordprocessingml."

const packageRels = xmlHead + `<Relationships xmlns="` + nsPackage + `relationships">` +
	`<Relationship Id="rId1" Type="` + nsRel + `/officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="` + nsPackage + `relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`</Relationships>`

const documentRels = xmlHead + `<Relationships xmlns="` + nsPackage + `relationships">` +
	`<Relationship Id="rId1" Type="` + nsRel + `/styles" Target="styles.xml"/>` +
	`<Relationship Id="rId2" Type="` + nsRel + `/numbering" Target="numbering.xml"/>` +
	`<Relationship Id="rId3" Type="` + nsRel + `/settings" Target="settings.xml"/>` +
	`<Relationship Id="rId4" Type="` + nsRel + `/header" Target="header1.xml"/>` +
	`<Relationship Id="rId5" Type="` + nsRel + `/footer" Target="footer1.xml"/></Relationships>`

const headerRels = xmlHead + `<Relationships xmlns="` + nsPackage + `relationships">` +
	`<Relationship Id="rId1" Type="` + nsRel + `/image" Target="media/logo.png"/></Relationships>`

// core is what the file says of itself.
func (d *word) core() string {
	at := noon(d.doc.Day).Format("2006-01-02T15:04:05Z")
	return fmt.Sprintf(`%s<cp:coreProperties xmlns:cp="%smetadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`+
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>`+
		`<dc:subject>%s</dc:subject><dc:creator>%s</dc:creator><dc:language>%s</dc:language>`+
		`<dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>`+
		`<dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>`,
		xmlHead, nsPackage, escaped(d.doc.Title), escaped(d.doc.Subject), escaped(d.doc.Author), d.words.tag, at, at)
}

func (d *word) settings() string {
	return fmt.Sprintf(`%s<w:settings xmlns:w="%s"><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting `+
		`w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
		xmlHead, nsWord)
}

// header is the letterhead on the first page: the logo on the left, the name and address on the right.
func (d *word) header(size image.Point) string {
	h := &word{}
	h.add("%s<w:hdr %s>", xmlHead, roots)
	office := d.doc.Office
	widths := []int{wordWidth / 2, wordWidth - wordWidth/2}
	h.open("Pairs", widths)
	h.add(`<w:tr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr>`,
		widths[0])
	if size.X > 0 {
		h.add("%s", logoPicture(size, office.Name))
	}
	h.add(`</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, widths[1])
	h.add(`<w:p><w:pPr><w:pStyle w:val="Letterhead"/></w:pPr>%s</w:p>`,
		runs(office.Name, `<w:b/><w:color w:val="`+accent.hex()+`"/><w:sz w:val="22"/>`))
	for _, line := range office.Address {
		h.paragraph("Letterhead", line)
	}
	h.add(`</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="HeaderEnd"/></w:pPr></w:p></w:hdr>`)
	return h.String()
}

// footer numbers the pages.
func (d *word) footer() string {
	before, after, _ := strings.Cut(d.words.page, " %d ")
	middle, _, _ := strings.Cut(after, " %d")
	field := func(code string) string {
		return `<w:fldSimple w:instr=" ` + code + ` "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
	}
	about := d.doc.Title
	if d.doc.Subject != "" {
		about += " · " + d.doc.Subject
	}
	return fmt.Sprintf(`%s<w:ftr %s><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>%s<w:r><w:tab/></w:r>%s%s%s%s</w:p></w:ftr>`,
		xmlHead, roots, runs(about, ""), runs(before+" ", ""), field("PAGE"), runs(" "+middle+" ", ""), field("NUMPAGES"))
}

// numbering has bullets as 1, and from 2 on a numbering for each numbered list.
func numbering(lists int) string {
	var b strings.Builder
	level := func(id int, kind, text string) {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>`+
			`<w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="340"/></w:pPr>`+
			`</w:lvl></w:abstractNum>`, id, kind, text)
	}
	fmt.Fprintf(&b, `%s<w:numbering xmlns:w="%s">`, xmlHead, nsWord)
	level(0, "bullet", "•")
	level(1, "decimal", "%1.")
	b.WriteString(`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	for i := range lists {
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>`+
			`</w:lvlOverride></w:num>`, i+2)
	}
	b.WriteString("</w:numbering>")
	return b.String()
}

// wordStyle is one paragraph style.
type wordStyle struct{ id, name, base, next, paragraph, run string }

// wordStyles are the styles of a document: whoever edits it changes the style, not the paragraphs.
func wordStyles() []wordStyle {
	head, grey, line := accent.hex(), quiet.hex(), faint.hex()
	return []wordStyle{
		{"Title", "Title", "Normal", "BodyText", `<w:keepNext/><w:spacing w:after="60"/>`, `<w:b/><w:color w:val="` + head + `"/><w:sz w:val="40"/>`},
		{"Subtitle", "Subtitle", "Normal", "BodyText", `<w:spacing w:after="20"/>`, `<w:sz w:val="22"/>`},
		{"Front", "Front", "Normal", "BodyText", `<w:spacing w:after="320"/>`, `<w:color w:val="` + grey + `"/>`},
		{"Heading1", "heading 1", "Normal", "BodyText", `<w:keepNext/><w:spacing w:before="320" w:after="110"/><w:outlineLvl w:val="0"/>`,
			`<w:b/><w:color w:val="` + head + `"/><w:sz w:val="28"/>`},
		{"Heading2", "heading 2", "Normal", "BodyText", `<w:keepNext/><w:spacing w:before="180" w:after="60"/><w:outlineLvl w:val="1"/>`,
			`<w:b/><w:color w:val="` + head + `"/><w:sz w:val="22"/>`},
		{"BodyText", "Body Text", "Normal", "", `<w:spacing w:after="120"/>`, ""},
		{"ListParagraph", "List Paragraph", "Normal", "", `<w:spacing w:after="40"/>`, ""},
		{"Missing", "Missing", "Normal", "BodyText", `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="` + alert.hex() +
			`"/></w:pBdr><w:spacing w:after="120"/><w:ind w:left="227"/>`, `<w:i/>`},
		{"Caption", "caption", "Normal", "BodyText", `<w:keepNext/><w:spacing w:before="120" w:after="60"/>`,
			`<w:b/><w:color w:val="` + head + `"/><w:sz w:val="18"/>`},
		{"Label", "Label", "Normal", "", `<w:spacing w:after="40"/>`, `<w:color w:val="` + grey + `"/>`},
		{"Cell", "Cell", "Normal", "", `<w:spacing w:before="20" w:after="40"/>`, ""},
		{"CellHead", "Cell head", "Cell", "", `<w:keepNext/>`, `<w:b/><w:color w:val="` + head + `"/>`},
		{"Signature", "Signature", "Normal", "", `<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="` + grey +
			`"/></w:pBdr><w:spacing w:before="1000"/><w:ind w:right="400"/>`, `<w:sz w:val="18"/>`},
		{"Gap", "Gap", "Normal", "", `<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`, `<w:sz w:val="14"/>`},
		{"HeaderEnd", "Header end", "Gap", "", `<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="` + head +
			`"/></w:pBdr><w:spacing w:after="240"/>`, ""},
		{"Letterhead", "Letterhead", "Normal", "", `<w:spacing w:after="0"/><w:jc w:val="right"/>`,
			`<w:color w:val="` + grey + `"/><w:sz w:val="17"/>`},
		{"Footer", "footer", "Normal", "", `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="` + line +
			`"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9242"/></w:tabs>`, `<w:color w:val="` + grey + `"/><w:sz w:val="16"/>`},
	}
}

// styles is word/styles.xml, with the language of the document.
func (d *word) styles() string {
	var b strings.Builder
	fmt.Fprintf(&b, `%s<w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>`+
		`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/>`+
		`<w:lang w:val="%s" w:bidi="he-IL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/>`+
		`</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>`+
		`<w:qFormat/></w:style>`, xmlHead, nsWord, d.words.tag)
	for _, s := range wordStyles() {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/>`, s.id, s.name, s.base)
		if s.next != "" {
			fmt.Fprintf(&b, `<w:next w:val="%s"/>`, s.next)
		}
		fmt.Fprintf(&b, `<w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>`, s.paragraph, s.run)
	}
	margins := `<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/>` +
		`<w:right w:w="85" w:type="dxa"/></w:tblCellMar>`
	fmt.Fprintf(&b, `<w:style w:type="table" w:styleId="Pairs"><w:name w:val="Pairs"/><w:tblPr>%s</w:tblPr></w:style>`,
		strings.ReplaceAll(margins, `w:w="85"`, `w:w="0"`))
	fmt.Fprintf(&b, `<w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:tblPr><w:tblBorders>`+
		`<w:bottom w:val="single" w:sz="4" w:space="0" w:color="%[1]s"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="%[1]s"/>`+
		`</w:tblBorders>%[2]s</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="%[3]s"/>`+
		`</w:tcPr></w:tblStylePr></w:style></w:styles>`, faint.hex(), margins, ground.hex())
	return b.String()
}
