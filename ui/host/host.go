// Package host is what the laptop around the program offers to a coach's screen: her own editor, paths to
// complete, a folder for crash reports, and what the terminal can draw. Everything it needs to know of the
// environment is handed to it.
package host

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// ASCII tells whether a terminal can draw nothing but letters: a locale that is not UTF-8, or the old
// Windows console. env is the environment by name; goos the system as Go calls it.
func ASCII(env map[string]string, goos string) bool {
	if goos == "windows" {
		modern := env["WT_SESSION"] + env["TERM_PROGRAM"] + env["TERM"]
		return modern == "" && env["ConEmuANSI"] != "ON"
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := env[name]; v != "" {
			v = strings.ToLower(strings.ReplaceAll(v, "-", ""))
			return !strings.Contains(v, "utf8")
		}
	}
	return goos == "linux"
}

// mostPaths is how many completions are offered.
const mostPaths = 40

// Complete gives the paths that begin as prefix does: folders with a separator behind them, hidden ones
// only when asked for. A leading ~ is the home folder.
func Complete(home, prefix string) []string {
	full := Expand(home, prefix)
	dir, base := filepath.Split(full)
	if dir == "" {
		dir = "."
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	shown := strings.TrimSuffix(prefix, base)
	var out []string
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(strings.ToLower(name), strings.ToLower(base)) || base == "" && name[0] == '.' {
			continue
		}
		if isDir(dir, e) {
			name += string(filepath.Separator)
		}
		out = append(out, shown+name)
	}
	sort.Strings(out)
	return out[:min(len(out), mostPaths)]
}

func isDir(dir string, e os.DirEntry) bool {
	if e.IsDir() {
		return true
	}
	st, err := os.Stat(filepath.Join(dir, e.Name()))
	return err == nil && st.IsDir()
}

// Expand puts the home folder in the place of a leading ~.
func Expand(home, path string) string {
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || home == "" || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	return home + rest
}

// Reports keeps crash reports in a folder, readable by the coach alone.
func Reports(dir string) func(name string, report []byte) (string, error) {
	return func(name string, report []byte) (string, error) {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return "", err
		}
		path := filepath.Join(dir, filepath.Base(name))
		return path, os.WriteFile(path, report, 0o600)
	}
}

// Slurp is a small file of settings, at most limit bytes and one more, so that a larger one is seen to be;
// nil when there is none or it cannot be read.
func Slurp(path string, limit int64) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil
	}
	return raw
}

// Count is a small number that is kept in a file; 0 when there is none.
func Count(path string) int {
	n, err := strconv.Atoi(strings.TrimSpace(string(Slurp(path, 16))))
	if err != nil {
		return 0
	}
	return n
}

// CountKeeper keeps such a number.
func CountKeeper(path string) func(int) error {
	keep := Keeper(path)
	return func(n int) error { return keep([]byte(strconv.Itoa(n) + "\n")) }
}

// Keeper writes a small file of settings whole or not at all, for the coach alone.
func Keeper(path string) func([]byte) error {
	return func(raw []byte) error {
		dir := filepath.Dir(path)
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return err
		}
		tmp, err := os.CreateTemp(dir, ".keys-*")
		if err != nil {
			return err
		}
		_, err = tmp.Write(raw)
		if err = errors.Join(err, tmp.Sync(), tmp.Close()); err == nil {
			err = os.Rename(tmp.Name(), path)
		}
		if err != nil {
			_ = os.Remove(tmp.Name())
		}
		return err
	}
}
