package host

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Editor lets a text be edited in the coach's own editor: in a file that only she can read, in a folder of
// its own under dir, which is wiped and removed afterwards. An empty command gives nil: there is no editor.
func Editor(command, dir string) func(text string, done func(string, error) tea.Msg) tea.Cmd {
	words := strings.Fields(command)
	if len(words) == 0 {
		return nil
	}
	return func(text string, done func(string, error) tea.Msg) tea.Cmd {
		folder, err := os.MkdirTemp(dir, "spoorboek-") // MkdirTemp makes it 0700
		if err != nil {
			return func() tea.Msg { return done("", fmt.Errorf("make a folder for the editor: %w", err)) }
		}
		path := filepath.Join(folder, "tekst.txt")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			wipe(folder, path)
			return func() tea.Msg { return done("", fmt.Errorf("write the text for the editor: %w", err)) }
		}
		cmd := exec.Command(words[0], append(words[1:len(words):len(words)], path)...)
		cmd.Stdout = os.Stdout // the terminal itself, not what draws on it here
		return tea.ExecProcess(cmd, func(failed error) tea.Msg {
			defer wipe(folder, path)
			if failed != nil {
				return done("", fmt.Errorf("run the editor: %w", failed))
			}
			edited, err := os.ReadFile(path)
			if err != nil {
				return done("", fmt.Errorf("read the edited text: %w", err))
			}
			return done(strings.TrimSuffix(string(edited), "\n"), nil)
		})
	}
}

// wipe overwrites the text before it removes the folder with whatever the editor left beside it.
func wipe(folder, path string) {
	if st, err := os.Stat(path); err == nil {
		_ = os.WriteFile(path, make([]byte, st.Size()), 0o600)
	}
	_ = os.RemoveAll(folder)
}
