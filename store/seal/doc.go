// Package seal encrypts the coach's file: its header, its keys and its values.
//
// # From a secret to a value
//
// A file has one random master key. The header holds it wrapped in slots, one for each secret that opens
// the file: the passphrase, by way of Argon2id with the salt and costs that the header states, and the
// printed recovery key, by way of HKDF because its 160 random bits need no stretching. From the master key
// HKDF-SHA256 derives further keys, each for one purpose. Every dossier has a random key of its own, and so
// has the index (rows, digests, act log); they are kept wrapped under one of the derived keys, so that
// destroying a wrapped key destroys what it opened.
//
// A value is version | algorithm | nonce | XChaCha20-Poly1305 ciphertext, bound to its place by associated
// data: format, file id, bucket, key, schema. Moved to another place, it does not open. Inside, before the
// data, stand the revision and the length; zeros fill it up so that its size tells little.
//
// # Wrong passphrase or damaged header
//
// The header ends in a plain checksum and in a MAC. A wrong checksum is damage. With a right checksum a
// slot that does not open is a wrong secret. A slot that opens while the MAC is wrong is a header somebody
// changed. The MAC's key comes from the master key, so that a slot can be replaced without the secrets of
// the others.
//
// Keys live in Keys and nowhere else; Clear overwrites them. Go may have moved a copy: this is best effort.
package seal
