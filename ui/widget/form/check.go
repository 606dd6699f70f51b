package form

import (
	"errors"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/datepop"
)

// parse turns what was typed into the field's value; an error leaves the text as it was typed.
func (r reader) parse(in *input) (string, error) {
	s := in.buffer.String()
	if in.Kind == Secret {
		return s, nil
	}
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil
	}
	switch in.Kind {
	case Word:
		return in.meant(s), nil
	case Day:
		d, err := datepop.Read(s, r.today)
		if err != nil {
			return s, err
		}
		return d.String(), nil
	case Clock:
		t, err := civil.ParseTime(s)
		if err != nil {
			return s, err
		}
		return t.String(), nil
	case Number:
		n := strings.Replace(s, ",", ".", 1)
		if _, err := strconv.ParseFloat(n, 64); err != nil || strings.ContainsAny(n, "eExXnNiI_") {
			return s, errNumber
		}
		return n, nil
	}
	return s, nil
}

// numberText writes a number as the coach reads it: with a decimal comma in Dutch.
func (r reader) numberText(value string) string {
	if r.words.Lang() == text.EN {
		return value
	}
	return strings.Replace(value, ".", ",", 1)
}

// check says in words what is wrong with a field, "" when nothing is. Required counts only when all is asked.
func (r reader) check(in *input, all bool) string {
	if !in.takesKeys() {
		return ""
	}
	v := r.value(in)
	if v == "" {
		if all && in.Required {
			return r.words.T("form.required")
		}
		return ""
	}
	if in.typed() {
		if _, err := r.parse(in); errors.Is(err, errNumber) {
			return r.words.T("form.number")
		} else if err != nil {
			return r.words.Explain(err)
		}
	}
	if in.Check != nil {
		return in.Check(v)
	}
	return ""
}

// leave checks the field the cursor goes away from and writes its date or word as it was understood.
func (f *Form) leave() {
	if f.focus < 0 {
		return
	}
	in := &f.inputs[f.focus]
	in.problem = f.check(in, false)
	if v := f.value(in); in.problem == "" && v != "" {
		switch in.Kind {
		case Day:
			in.buffer.Set(f.dayText(v))
		case Word:
			in.buffer.Set(in.label(v))
		}
	}
}

// save checks every field and puts the cursor in the first that is not right.
func (f *Form) save() Outcome {
	wrong := -1
	for i := range f.inputs {
		in := &f.inputs[i]
		in.problem = f.check(in, true)
		if in.problem != "" && wrong < 0 {
			wrong = i
		}
	}
	if wrong >= 0 {
		f.focus = wrong
		return Stay
	}
	return Save
}

// Problems is how many fields have words of error standing at them.
func (f *Form) Problems() int {
	n := 0
	for i := range f.inputs {
		if f.inputs[i].problem != "" {
			n++
		}
	}
	return n
}
