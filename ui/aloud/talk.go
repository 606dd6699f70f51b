package aloud

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"spoorboek/ui/text"
)

const (
	page       = 12  // lines before the coach asks for more
	keptSaid   = 20  // messages that can be asked for again
	inOneLine  = 8   // choices that are named in one line, when they are short
	lineLength = 100 // of such a line
)

// say tells lines. Empty ones are silence between paragraphs, which a screen reader needs no word for.
func say(s *session, lines ...string) {
	for _, line := range lines {
		fmt.Fprintln(s.o.Out, strings.TrimRight(line, " "))
	}
}

// announce tells something that happened and keeps it for who asks again.
func announce(s *session, line string) {
	say(s, line)
	s.said = append(s.said, line)
	if n := len(s.said); n > keptSaid {
		s.said = s.said[n-keptSaid:]
	}
}

// tell says a page of lines; the rest waits for "meer".
func tell(s *session, lines []string) {
	n := min(page, len(lines))
	say(s, lines[:n]...)
	if s.rest = lines[n:]; len(s.rest) > 0 {
		say(s, s.words.N("aloud.more", len(s.rest)))
	}
}

// offer is a numbered list: its lines, and what each number does from now on.
func offer(s *session, list []choice) {
	lines := make([]string, len(list))
	for i, c := range list {
		lines[i] = fmt.Sprintf("%2d. %s", i+1, c.label)
	}
	s.list = list
	tell(s, lines)
}

// hear waits for a line. After long silence it is not a line that comes but errIdle; what was typed in a file
// that should have been locked is not taken.
func hear(ctx context.Context, s *session) (string, error) {
	fmt.Fprint(s.o.Out, "> ")
	wait, cancel := ctx, context.CancelFunc(func() {})
	if s.limit > 0 && s.table != nil {
		wait, cancel = s.o.Rest(ctx, s.limit)
	}
	defer cancel()
	line, err := s.o.Line(wait)
	now := s.o.Clock()
	idle := s.limit > 0 && s.table != nil && (now.Sub(s.touched) > s.limit || err != nil && wait.Err() != nil)
	s.touched = now
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case idle:
		fmt.Fprintln(s.o.Out)
		return "", errIdle
	case err != nil:
		fmt.Fprintln(s.o.Out)
		return "", io.EOF
	}
	return strings.TrimSpace(line), nil
}

// reply asks one question and gives the answer; it explains itself on a question mark, and lets itself be
// left.
func reply(ctx context.Context, s *session, question, help string) (string, error) {
	say(s, question)
	for {
		line, err := hear(ctx, s)
		switch {
		case err != nil:
			return "", err
		case line == "?" && help != "":
			say(s, help)
		case line == "?":
			say(s, s.words.T("aloud.answer"))
		case means(s, line, "stop"):
			return "", errStop
		case means(s, line, "lock"):
			return "", errLock
		default:
			return line, nil
		}
	}
}

// means tells whether a line is one of the words for something in the conversation itself.
func means(s *session, line, what string) bool {
	return slices.Contains(strings.Fields(s.words.Of("aloud.word", what)), text.Fold(line))
}

// agree asks yes or no; no is the answer to silence.
func agree(ctx context.Context, s *session, question string) (bool, error) {
	for {
		line, err := reply(ctx, s, question, "")
		switch {
		case err != nil:
			return false, err
		case means(s, line, "yes"):
			return true, nil
		case line == "", means(s, line, "no"):
			return false, nil
		}
		say(s, s.words.T("aloud.yes-or-no"))
	}
}

// pick lets choose one of some labels by number or by its first letters; Enter takes usual, and with usual
// below zero nothing, which gives -1.
func pick(
	ctx context.Context, s *session, question string, labels []string, usual int, help string,
) (int, error) {
	ask := listed(s, question, labels)
	if usual >= 0 {
		beside := " "
		if strings.Contains(ask, "\n") { // it is not of the last choice
			beside = "\n"
		}
		ask += beside + s.words.F("aloud.usual", usual+1)
	}
	for {
		line, err := reply(ctx, s, ask, help)
		if err != nil {
			return -1, err
		}
		if line == "" {
			return usual, nil
		}
		if at := among(labels, line); at >= 0 {
			return at, nil
		}
		say(s, s.words.F("aloud.no-choice", len(labels)))
	}
}

// listed is a question with its choices: in one line when they are few and short, else one on each.
func listed(s *session, question string, labels []string) string {
	parts := make([]string, len(labels))
	for i, l := range labels {
		parts[i] = fmt.Sprintf("%d %s", i+1, l)
	}
	one := question + " " + strings.Join(parts, ", ") + "."
	if len(labels) <= inOneLine && len(one) <= lineLength {
		return one
	}
	width := len(strconv.Itoa(len(labels)))
	for i, l := range labels {
		parts[i] = fmt.Sprintf("%*d %s", width, i+1, l)
	}
	return question + "\n" + strings.Join(parts, "\n")
}

// among finds the label that an answer means: its number, all of it, or a beginning that only one has.
func among(labels []string, answer string) int {
	if n, err := strconv.Atoi(answer); err == nil {
		if n < 1 || n > len(labels) {
			return -1
		}
		return n - 1
	}
	found, want := -1, text.Fold(answer)
	for i, l := range labels {
		label := text.Fold(l)
		if label == want {
			return i
		}
		if want != "" && strings.HasPrefix(label, want) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}
