/** Whether someone with this cap (a minimum age; null is none) may see a title for `age`. Unrated is above any cap. */
export function isWithinCap(age: number | null, ratingCap: number | null): boolean {
  return ratingCap === null || (age !== null && age <= ratingCap);
}
