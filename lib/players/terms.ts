/** The numbers that SQL's rules of players turn on; `scripts/diagrams/numbers.test.ts` compares them by name. */
export const HOOK_TERMS = {
  /** Events of a device and item this close to a session are of it. */
  sameSessionHours: 6,
  /** Nothing is longer, and a length that a player says to be is none. */
  longestSeconds: 360_000,
  /** A session that begins anew can be another once one part in so many of its length may have been played. */
  playedOneIn: 2,
  /** A session that lies back so far is forgotten. */
  sessionDays: 30,
  /** A session's reports are numbered from so long before its first event on: earlier ones may come late. */
  countedFromDays: 2,
  /** How many numbers a second has. */
  numbersPerSecond: 10,
} as const;

/** The same of the addresses that hear what happens here. */
export const OUTGOING_TERMS = {
  /** No more than this waits for an address. */
  mostWaiting: 500,
  /** What is older is no news. */
  newsDays: 1,
  /** A report that comes again may date the same a little otherwise. */
  sameWatchedMinutes: 1,
  /** A delivery that is taken and not ended is taken again after so long. */
  takenAgainMinutes: 1,
  /** An address to which nothing has come through for so long is switched off. */
  offAfterDays: 3,
  /** As many ended deliveries of an address are remembered. */
  mostEnded: 50,
} as const;
