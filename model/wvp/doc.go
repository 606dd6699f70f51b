// Package wvp computes the statutory calendar of a sickness case: from the first sick day (eerste ziektedag)
// and what interrupted it, every moment of the Wet verbetering poortwachter with its rule, source and
// arithmetic.
//
// Days are counted, not dated: k = 0 is the first sick day and k goes up by one on each day that counts. Days
// of recovery and of maternity leave (WAZO) do not count, so that an interruption moves every later moment
// and none before it. A recovery of 28 days or more, or a leave with another cause behind it, starts a new
// case.
//
// The law itself is a table of rules (Rules); Of applies it. A moment hangs on the first sick day or on a
// recorded fact; while that fact is missing the moment is a forecast and says what it waits for. Two readings
// of a term circulate: Due is the earlier and the day to warn on, LegalLast the last day that complies by the
// text. Weekends and holidays move nothing (Algemene termijnenwet art. 1(2) and 4).
package wvp
