// Checks our checkpoints and proofs with golang.org/x/mod, the implementation by the
// author of the format. It reads DIR/cases.jsonl, written by the example
// foreign_corpus of quitus-projections, and accepts or refuses each case by itself.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run tests/foreign/xmod/main.go DIR
//
// Exit 0: every case was accepted or refused as it must be.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type testCase struct {
	Accept           bool
	Kind, Text, Hash string
	Vkey             string
}

// head is a checkpoint whose signature was verified.
type head struct {
	size int64
	root tlog.Hash
}

func openCheckpoint(text, vkey string) (head, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return head{}, err
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return head{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return head{}, errors.New("not a checkpoint of this origin")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return head{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return head{size, root}, err
}

// split parts a proof into its number, its hashes and its checkpoint.
func split(text, word string) (int64, []tlog.Hash, string, error) {
	at := strings.Index(text, "\n\n")
	if at < 0 {
		return 0, nil, "", errors.New("no blank line")
	}
	lines := strings.Split(text[:at], "\n")
	if word == "index " {
		if lines[0] != "c2sp.org/tlog-proof@v1" {
			return 0, nil, "", errors.New("not a tlog-proof")
		}
		lines = lines[1:]
	}
	number, err := strconv.ParseInt(strings.TrimPrefix(lines[0], word), 10, 64)
	if err != nil {
		return 0, nil, "", err
	}
	var hashes []tlog.Hash
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return 0, nil, "", err
		}
		hashes = append(hashes, hash)
	}
	return number, hashes, text[at+2:], nil
}

func check(c testCase) error {
	raw, err := base64.StdEncoding.DecodeString(c.Hash)
	if err != nil || len(raw) != tlog.HashSize {
		return errors.New("bad hash")
	}
	var known tlog.Hash
	copy(known[:], raw)
	if c.Kind == "checkpoint" {
		head, err := openCheckpoint(c.Text, c.Vkey)
		if err == nil && head.root != known {
			err = errors.New("another root")
		}
		return err
	}
	word := map[string]string{"inclusion": "index ", "consistency": "old "}[c.Kind]
	number, hashes, checkpoint, err := split(c.Text, word)
	if err != nil {
		return err
	}
	head, err := openCheckpoint(checkpoint, c.Vkey)
	if err != nil {
		return err
	}
	if c.Kind == "inclusion" {
		return tlog.CheckRecord(tlog.RecordProof(hashes), head.size, head.root, number, known)
	}
	return tlog.CheckTree(tlog.TreeProof(hashes), head.size, head.root, number, known)
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: main DIR")
		os.Exit(2)
	}
	file, err := os.Open(filepath.Join(os.Args[1], "cases.jsonl"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	accepted, refused, wrong := 0, 0, 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c testCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		outcome := check(c)
		switch {
		case (outcome == nil) != c.Accept:
			wrong++
			fmt.Printf("wrong: %s, accept=%v: %v\n%s\n", c.Kind, c.Accept, outcome, c.Text)
		case c.Accept:
			accepted++
		default:
			refused++
		}
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Printf("x/mod: %d accepted, %d refused, %d wrong\n", accepted, refused, wrong)
	if wrong > 0 || accepted == 0 || refused == 0 {
		os.Exit(1)
	}
}
