/** The numbers that SQL's rules of tokens and players' codes turn on; `scripts/diagrams/numbers.test.ts` compares them by name. */
export const TOKEN_TERMS = {
  /** When a token was used is noted this seldom. */
  usedEveryMinutes: 1,
  /** A code that has run out is known for so long, so that its player hears why. */
  codeKnownHours: 1,
  /** The renewal before the last counts for so long: the answer may have got lost. */
  renewalCountsMinutes: 2,
} as const;
