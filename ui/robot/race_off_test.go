//go:build !race

package robot_test

// raced tells whether the tests look for races.
const raced = false
