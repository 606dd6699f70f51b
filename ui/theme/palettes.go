package theme

// backgrounds are the terminal backgrounds that the palettes were designed for; the contrast test uses them.
var backgrounds = map[Name]RGB{
	Dark: 0x16181c, Light: 0xffffff, Contrast: 0x000000, Colorblind: 0x16181c, Mono: 0x000000,
	ContrastLight: 0xffffff, ColorblindLight: 0xffffff,
}

// hues are the few colours a palette is built from.
type hues struct {
	text, muted, title          RGB
	late, today, silent, done   RGB
	planned, key, frame, accent RGB
	bar, barText, mark, markTxt RGB
}

func palette(name Name) ([Roles]Look, bool) {
	switch name {
	case Dark:
		return build(hues{
			text: Default, muted: 0x9aa4b1, title: 0xf2f4f7, late: 0xff7b72, today: 0xf0c552, silent: 0x79b8ff,
			done: 0x7ee08a, planned: 0xdccfff, key: 0x6fd3e0, frame: 0x8691a0, accent: 0x6fd3e0,
			bar: 0x2f5d8a, barText: 0xffffff, mark: 0x4a3f6b, markTxt: 0xffffff,
		}), true
	case Light:
		return build(hues{
			text: Default, muted: 0x59636e, title: 0x101418, late: 0xb3160f, today: 0x7a5200, silent: 0x0a55a8,
			done: 0x146c2e, planned: 0x482a8f, key: 0x00627a, frame: 0x6a737d, accent: 0x00627a,
			bar: 0x0b4f8a, barText: 0xffffff, mark: 0xdcd3f5, markTxt: 0x101418,
		}), true
	case Contrast:
		return build(hues{
			text: 0xffffff, muted: 0xe6e6e6, title: 0xffffff, late: 0xff9d94, today: 0xffff00, silent: 0x8fd0ff,
			done: 0x8dff9a, planned: 0xf0e0ff, key: 0x00ffff, frame: 0xffffff, accent: 0x00ffff,
			bar: 0xffff00, barText: 0x000000, mark: 0xffffff, markTxt: 0x000000,
		}), true
	case Colorblind: // the Okabe–Ito set, lightened where 4.5:1 asks for it
		return build(hues{
			text: Default, muted: 0x9aa4b1, title: 0xf2f4f7, late: 0xe69f00, today: 0xf0e442, silent: 0x56b4e9,
			done: 0x4fc3a1, planned: 0xdf9cc3, key: 0x56b4e9, frame: 0x8691a0, accent: 0xf0e442,
			bar: 0x00598f, barText: 0xffffff, mark: 0x7a4a00, markTxt: 0xffffff,
		}), true
	case ContrastLight:
		return build(hues{
			text: 0x000000, muted: 0x262626, title: 0x000000, late: 0x9b0000, today: 0x5c4400, silent: 0x003a9b,
			done: 0x005c1f, planned: 0x5a007a, key: 0x00485c, frame: 0x000000, accent: 0x00485c,
			bar: 0x000000, barText: 0xffffff, mark: 0x00005c, markTxt: 0xffffff,
		}), true
	case ColorblindLight: // the Okabe–Ito set, darkened where 4.5:1 asks for it
		return build(hues{
			text: Default, muted: 0x59636e, title: 0x101418, late: 0xb34700, today: 0x4a4200, silent: 0x0072b2,
			done: 0x005c44, planned: 0x9c3d78, key: 0x0072b2, frame: 0x6a737d, accent: 0x8a3a00,
			bar: 0x00598f, barText: 0xffffff, mark: 0xf3d79a, markTxt: 0x101418,
		}), true
	case Mono:
		return mono(), true
	}
	return [Roles]Look{}, false
}

// build spreads the hues over the roles.
func build(h hues) [Roles]Look {
	fore := func(c RGB) Look { return Look{Fore: c, Back: Default} }
	bold := func(c RGB) Look { return Look{Fore: c, Back: Default, Bold: true} }
	on := func(c, back RGB, b bool) Look { return Look{Fore: c, Back: back, Bold: b} }
	return [Roles]Look{
		Text: fore(h.text), Muted: fore(h.muted), Title: bold(h.title), Strong: bold(h.text),
		Late: bold(h.late), Today: bold(h.today), Silent: fore(h.silent), Done: fore(h.done),
		Planned: fore(h.planned), Forecast: fore(h.muted),
		Cursor: on(h.barText, h.bar, true), CursorDim: {Fore: h.title, Back: Default, Underline: true},
		Marked: on(h.markTxt, h.mark, false), Range: on(h.markTxt, h.mark, true),
		Match: {Fore: h.accent, Back: Default, Bold: true, Underline: true},
		Frame: fore(h.frame), FrameFocus: bold(h.accent), Heading: bold(h.title), Rule: fore(h.frame),
		Key: bold(h.key), Hint: fore(h.muted), Off: fore(h.muted),
		Error: bold(h.late), Warn: fore(h.today), Good: fore(h.done),
		Banner: bold(h.title), Tab: fore(h.muted), TabOn: on(h.barText, h.bar, true),
		Field:   {Fore: h.text, Back: Default, Underline: true},
		FieldOn: {Fore: h.title, Back: Default, Bold: true, Underline: true},
		Button:  fore(h.text), ButtonOn: on(h.barText, h.bar, true),
		Intake: fore(h.silent), Orientation: fore(h.key), JobSearch: fore(h.done), Aftercare: fore(h.planned),
		FirstTrack: fore(h.today), Contact: fore(h.silent), Application: fore(h.planned), Pause: fore(h.muted),
		Now: bold(h.late), Bar: fore(h.accent), BarRest: fore(h.frame),
		Link: {Fore: h.key, Back: Default, Underline: true},
		Code: fore(h.muted),
	}
}

// mono uses no colour at all: weight, underline and reverse video.
func mono() [Roles]Look {
	plain := Look{Fore: Default, Back: Default}
	bold := Look{Fore: Default, Back: Default, Bold: true}
	under := Look{Fore: Default, Back: Default, Underline: true}
	reverse := Look{Fore: Default, Back: Default, Reverse: true}
	heavy := Look{Fore: Default, Back: Default, Reverse: true, Bold: true}
	var looks [Roles]Look
	for i := range looks {
		looks[i] = plain
	}
	for _, r := range []int{
		int(Title), int(Strong), int(Late), int(Today), int(FrameFocus), int(Heading), int(Key), int(Error),
		int(Banner), int(Now), int(Warn),
	} {
		looks[r] = bold
	}
	for _, r := range []int{int(CursorDim), int(Match), int(Field), int(FieldOn), int(Link)} {
		looks[r] = under
	}
	for _, r := range []int{int(Marked), int(Range), int(TabOn)} {
		looks[r] = reverse
	}
	looks[Cursor], looks[ButtonOn] = heavy, heavy
	return looks
}
