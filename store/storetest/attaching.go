package storetest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// attachments keeps files in memory, by dossier and name.
type attachments struct{ memory *Memory }

func attachmentKey(dossier journal.ID, name string) string { return dossier.String() + "/" + name }

// Attach is store.Attachments.Attach.
func (k attachments) Attach(ctx context.Context, dossier journal.ID, from io.Reader) (journal.File, error) {
	content, err := io.ReadAll(io.LimitReader(from, store.MaxAttachment+1))
	if err != nil {
		return journal.File{}, err
	}
	if len(content) > store.MaxAttachment {
		return journal.File{}, store.ErrTooBig
	}
	s, err := k.memory.enter(ctx, true)
	if err != nil {
		return journal.File{}, err
	}
	defer s.mu.Unlock()
	inside := sha256.Sum256(content)
	name := sha256.Sum256([]byte(strconv.Itoa(len(s.files)) + string(inside[:])))
	f := journal.File{
		Name: hex.EncodeToString(name[:]), Key: make([]byte, 32), Size: int64(len(content)),
		Sum: hex.EncodeToString(inside[:]),
	}
	s.files[attachmentKey(dossier, f.Name)] = content
	return f, nil
}

// Fetch is store.Attachments.Fetch.
func (k attachments) Fetch(ctx context.Context, dossier journal.ID, file journal.File, to io.Writer) error {
	s, err := k.memory.enter(ctx, false)
	if err != nil {
		return err
	}
	defer s.mu.Unlock()
	content, ok := s.files[attachmentKey(dossier, file.Name)]
	if !ok {
		return fmt.Errorf("attachment of %v: %w", dossier, store.ErrNoAttachment)
	}
	_, err = io.Copy(to, bytes.NewReader(content))
	return err
}

// Discard is store.Attachments.Discard.
func (k attachments) Discard(dossier journal.ID, file journal.File) error {
	s, err := k.memory.enter(context.Background(), true)
	if err != nil {
		return err
	}
	defer s.mu.Unlock()
	delete(s.files, attachmentKey(dossier, file.Name))
	return nil
}

// Absent is store.Attachments.Absent.
func (k attachments) Absent(dossier journal.ID, named []journal.File) (map[string]bool, error) {
	s, err := k.memory.enter(context.Background(), false)
	if err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	absent := map[string]bool{}
	for _, f := range named {
		if _, ok := s.files[attachmentKey(dossier, f.Name)]; !ok {
			absent[f.Name] = true
		}
	}
	return absent, nil
}
