package form

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/ui/action"
	"spoorboek/ui/widget/datepop"
)

// errNumber is given for text that is no number; it never leaves the form.
var errNumber = errors.New("not a number")

// Act does an action of the Typing scope.
func (f *Form) Act(id action.ID) Outcome {
	switch id {
	case action.FormLeave:
		f.leave()
		return Leave
	case action.FormSave:
		return f.save()
	case action.FormEditor:
		if f.focus >= 0 && f.inputs[f.focus].Kind == Note {
			return Editor
		}
		return Stay
	case action.FieldHelp:
		return Help
	case action.FieldNext:
		f.step(1)
		return Stay
	case action.FieldPrev:
		f.step(-1)
		return Stay
	}
	if f.focus >= 0 && f.inputs[f.focus].typed() && f.inputs[f.focus].buffer.Act(id) {
		return edited(f)
	}
	return Stay
}

// step moves the cursor to the next or previous field, round and round.
func (f *Form) step(d int) {
	f.leave()
	for i, n := f.focus, len(f.inputs); n > 0 && f.focus >= 0; {
		i = (i + d + n) % n
		if f.inputs[i].takesKeys() {
			f.focus = i
			return
		}
	}
}

// edited takes the words of an old error away as soon as the field changes, and watches what it holds now.
func edited(f *Form) Outcome {
	f.inputs[f.focus].problem = ""
	f.watch(&f.inputs[f.focus])
	return Edited
}

// Type takes a key that is no action, or a paste.
func (f *Form) Type(msg tea.Msg) Outcome {
	if f.focus < 0 {
		return Stay
	}
	in := &f.inputs[f.focus]
	switch m := msg.(type) {
	case tea.PasteMsg:
		if !in.typed() {
			return Stay
		}
		in.buffer.Insert(m.Content)
		return edited(f)
	case tea.KeyPressMsg:
		return press(f, in, m)
	}
	return Stay
}

func press(f *Form, in *input, k tea.KeyPressMsg) Outcome {
	if f.own(in, k) {
		return edited(f)
	}
	if in.typed() && in.buffer.Key(k) {
		return edited(f)
	}
	switch k.String() {
	case "up":
		f.step(-1)
	case "down", "enter":
		f.step(1)
	}
	return Stay
}

// own does the keys that mean something in this kind of field only.
func (r reader) own(in *input, k tea.KeyPressMsg) bool {
	switch in.Kind {
	case Choice, Item:
		return in.choose(k)
	case Set:
		return in.tick(k)
	case Flag:
		if k.String() == "space" || k.Text == "x" {
			in.on = !in.on
			return true
		}
	case Day:
		return r.dayKey(in, k.Text)
	}
	return false
}

// choose moves among the options: arrows and space step, a digit or a first letter jumps.
func (in *input) choose(k tea.KeyPressMsg) bool {
	n := len(in.Options)
	if n == 0 {
		return false
	}
	switch k.String() {
	case "left":
		in.pick = (max(in.pick, 0) + n - 1) % n
		return true
	case "right", "space":
		in.pick = (in.pick + 1) % n
		return true
	case "backspace", "delete":
		if in.Required || in.pick < 0 {
			return false
		}
		in.pick = -1
		return true
	}
	if d := int(k.Code - '1'); k.Text != "" && d >= 0 && d < min(n, 9) {
		in.pick = d
		return true
	}
	return in.jump(k.Text)
}

// dayKey does the letters of the date popup: m d w v at once, and + and - on a whole date. A digit typed
// behind a whole date begins a new one, and so does a word: "vr" is no v with a letter behind it.
func (r reader) dayKey(in *input, key string) bool {
	typed := in.buffer.String()
	d, err := datepop.Read(typed, r.today)
	if err != nil {
		d = 0
	}
	before := in.letter
	in.letter = ""
	whole := err == nil && typed == r.words.DayLong(d)
	if before != "" && key != "" && datepop.Begins(before+key) {
		in.buffer.Set(before + key)
		return true
	}
	if to, ok := datepop.Letter(key, d, r.today); ok && (typed == "" || whole) {
		in.buffer.Set(r.words.DayLong(to))
		in.letter = key
		return true
	}
	if to, ok := r.besides(key, d, typed == "", whole); ok {
		in.buffer.Set(r.words.DayLong(to))
		return true
	}
	if whole && (datepop.Begins(key) || len(key) == 1 && key[0] >= '0' && key[0] <= '9') {
		in.buffer.Set(key)
		return true
	}
	return false
}

// besides is the day that + and - lead to: from an empty field + means tomorrow.
func (r reader) besides(key string, d civil.Date, empty, whole bool) (civil.Date, bool) {
	switch {
	case key == "+" && empty:
		return r.today.Add(1), true
	case key == "+" && whole:
		return d.Add(1), true
	case key == "-" && whole:
		return d.Add(-1), true
	}
	return 0, false
}
