package render

import (
	"fmt"
	"image"
	"strings"

	"spoorboek/model/report"
)

// emu is a millimetre in the units of DrawingML.
const emu = 36000

func units(mm float64) int { return int(mm*emu + 0.5) }

func (c colour) hex() string { return fmt.Sprintf("%02X%02X%02X", c[0], c[1], c[2]) }

// chart draws the picture as a group of shapes, with its twin in words as the description. A program that
// knows no shapes shows the words.
func (d *word) chart(c report.Chart) {
	if c.Title != "" {
		d.paragraph("Caption", c.Title)
	}
	p := chartPicture(d.fonts, d.words, c, textWidth)
	d.pictures++
	d.add(
		`<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r>`+
			`<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>`+
			`<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%[1]d" cy="%[2]d"/>`+
			`<wp:docPr id="%[3]d" name="%[4]s" descr="%[5]s"/><wp:cNvGraphicFramePr/>`+
			`<a:graphic><a:graphicData uri="%[6]swordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>`+
			`<a:xfrm><a:off x="0" y="0"/><a:ext cx="%[1]d" cy="%[2]d"/><a:chOff x="0" y="0"/>`+
			`<a:chExt cx="%[1]d" cy="%[2]d"/>`+
			`</a:xfrm></wpg:grpSpPr>`,
		units(p.width),
		units(p.height),
		100*d.pictures,
		escaped(c.Title),
		escaped(c.Text),
		nsShape,
	)
	for i, s := range p.shapes {
		d.add("%s", d.drawn(s, 100*d.pictures+i+1))
	}
	d.add(
		`</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>%s</mc:Fallback>`+
			`</mc:AlternateContent></w:r></w:p>`,
		fallback(c.Text),
	)
}

// fallback is the content of a run with the words of a picture.
func fallback(text string) string {
	return fmt.Sprintf(`<w:t xml:space="preserve">%s</w:t>`, escaped(strings.ReplaceAll(text, "\n", " ")))
}

// drawn is one shape of a group.
func (d *word) drawn(s shape, id int) string {
	const wsp = `<wps:wsp><wps:cNvPr id="%d" name="%s"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="%d" y="%d"/>` +
		`<a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="%s"><a:avLst/></a:prstGeom>%s</wps:spPr>%s</wps:wsp>`
	shut := `<wps:bodyPr/>`
	solid := `<a:solidFill><a:srgbClr val="` + s.ink.hex() + `"/></a:solidFill>`
	line := `<a:ln w="6350">` + solid + `</a:ln>`
	name := fmt.Sprintf("s%d", id)
	switch s.kind {
	case rule:
		return fmt.Sprintf(wsp, id, name, units(s.x), units(s.y), units(s.w), units(s.h), "line", line, shut)
	case slab:
		return fmt.Sprintf(wsp, id, name, units(s.x), units(s.y), units(s.w), units(s.h), "rect",
			solid+`<a:ln><a:noFill/></a:ln>`, shut)
	case diamond:
		inside := solid
		if s.open {
			inside = `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>`
		}
		return fmt.Sprintf(
			wsp,
			id,
			name,
			units(s.x),
			units(s.y),
			units(s.w),
			units(s.h),
			"diamond",
			inside+line,
			shut,
		)
	}
	// The reader may have another font that is wider.
	bolder := ""
	f := regular
	if s.ink == black && s.size > chartSmall {
		bolder, f = "<w:b/>", bold
	}
	wide, high := 1.25*d.fonts.width(f, s.size, s.text)+2, s.size*point*1.6
	box := fmt.Sprintf(
		`<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr><w:r><w:rPr>%s<w:color w:val="%s"/>`+
			`<w:sz w:val="%.0f"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:txbxContent></wps:txbx>`+
			`<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/>`,
		bolder,
		s.ink.hex(),
		2*s.size,
		escaped(s.text),
	)
	return fmt.Sprintf(wsp, id, name, units(s.x), units(s.y-s.size*point*1.02), units(wide), units(high), "rect",
		`<a:noFill/><a:ln><a:noFill/></a:ln>`, box)
}

// logoPicture is the office's logo in the header, at most 60 by 16 mm.
func logoPicture(size image.Point, name string) string {
	high := 16.0
	wide := high * float64(size.X) / float64(size.Y)
	if wide > 60 {
		wide, high = 60, 60*float64(size.Y)/float64(size.X)
	}
	return fmt.Sprintf(
		`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">`+
			`<wp:extent cx="%[1]d" cy="%[2]d"/>`+
			`<wp:docPr id="1" name="logo" descr="%[3]s"/>`+
			`<a:graphic><a:graphicData uri="%[4]spicture"><pic:pic><pic:nvPicPr>`+
			`<pic:cNvPr id="2" name="logo.png" descr="%[3]s"/><pic:cNvPicPr/></pic:nvPicPr>`+
			`<pic:blipFill><a:blip r:embed="rId1"/>`+
			`<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>`+
			`<a:ext cx="%[1]d" cy="%[2]d"/></a:xfrm>`+
			`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`+
			`</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
		units(wide),
		units(high),
		escaped(name),
		nsDraw,
	)
}
