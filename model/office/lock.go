package office

// SettingLock is the setting of the minutes without a key after which the screen locks.
const SettingLock = "lock-minutes"

// The minutes without a key: what they are unless somebody set them, and between what they may be set. The
// screen never stays open for ever: it shows what people told in confidence.
const (
	DefaultLockMinutes = 10
	LeastLockMinutes   = 1
	MostLockMinutes    = 60
)

// LockMinutes are the minutes without a key after which the screen locks.
func (o *Office) LockMinutes() int {
	minutes, set := o.Settings[SettingLock]
	if !set {
		return DefaultLockMinutes
	}
	return max(LeastLockMinutes, min(minutes, MostLockMinutes))
}
