/** Whether someone with this cap (a minimum age; null is none) may see a title for `age`. Unrated is above any cap. */
export function isWithinCap(age: number | null, ratingCap: number | null): boolean {
  return ratingCap === null || (age !== null && age <= ratingCap);
}

/** What is within every cap, each judged by the age in its own region: boards do not agree. Without caps, all is. */
export function isWithinEach(
  caps: readonly { ratingCap: number | null; region: string }[],
  ageIn: (region: string) => number | null,
): boolean {
  return caps.every(({ ratingCap, region }) => isWithinCap(ageIn(region), ratingCap));
}
