/** One line of a rule, made wrong. */
export interface Mutant {
  /** What would then be so. */
  name: string;
  file: string;
  /** Stands exactly once in the file. */
  before: string;
  after: string;
  /** Where it has to be noticed: a folder of unit tests, or names of database tests. */
  by: { unit: string } | { database: string[] };
}
