import type { ImportPlan } from '@/lib/imports/schema';

/** Those whom the files name and who are no profile here: their names, and how many entries are theirs. */
export function peopleLeftOut(people: ImportPlan['people']): { names: ReadonlySet<string>; rows: number } {
  const leftOut = people.filter(({ profileId }) => profileId === null);
  return { names: new Set(leftOut.map(({ name }) => name)), rows: leftOut.reduce((sum, { rows }) => sum + rows, 0) };
}
