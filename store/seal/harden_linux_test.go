package seal_test

import (
	"os"
	"os/exec"
	"testing"

	"golang.org/x/sys/unix"

	"spoorboek/store/seal"
)

// hardened is the variable that makes this test the process that is hardened: it holds for a whole process.
const hardened = "SPOORBOEK_TEST_HARDENED"

func TestAHardenedProcessLeavesNoMemoryBehind(t *testing.T) {
	if os.Getenv(hardened) == "" {
		c := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		c.Env = append(os.Environ(), hardened+"=1")
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	if err := seal.Harden(); err != nil {
		t.Fatal(err)
	}
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_CORE, &limit); err != nil || limit != (unix.Rlimit{}) {
		t.Errorf("core dumps up to %+v, %v", limit, err)
	}
	if dumpable, err := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0); err != nil || dumpable != 0 {
		t.Errorf("dumpable %d, %v", dumpable, err)
	}
}
