/** The numbers that SQL's rules of statistics turn on; `scripts/diagrams/numbers.test.ts` compares them by name. */
export const STATISTICS_TERMS = {
  /** An item stays noted while it has a session this young; only an older one needs a note again. */
  notedHours: 1,
  noteAgainMinutes: 30,
  /** Of people who watch together, the sums of as many audiences stay. */
  mostAudiences: 4,
  mostMonths: 24,
  mostDevices: 20,
  mostTitles: 200,
  /** A show's pace is that of so many days; of as many shows it is asked. */
  latelyDays: 28,
  mostLately: 12,
} as const;

/** The same of what the operator sees. */
export const OPERATOR_TERMS = {
  notedHours: 1,
  noteAgainMinutes: 30,
  /** Of a title's minutes as many are counted. */
  mostMinutes: 600,
  /** A playback that came further than it played, by more than so many seconds, had a jump in it. */
  jumpSeconds: 15,
  /** A minute was seen where its middle was. */
  middleSeconds: 30,
  /** Who stops from this hour on, and before that, has stopped for the night. */
  nightFromHour: 21,
  nightUntilHour: 4,
  /** Unless it was begun again within so long. */
  begunAgainHours: 4,
  /** A share counts parts of so many. */
  shareOf: 1000,
} as const;
