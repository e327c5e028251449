/** Up to which age titles may be seen, and the region whose certifications say so. */
export interface RatingCap {
  ratingCap: number;
  region: string;
}

/**
 * The audience of something shown: a person, with a cap or (null) without, or a group, with those of everyone in it.
 */
export interface Capped {
  /** In years; null for none. */
  ratingCap: number | null;
  /** ISO 3166-1, of whose board the certifications count. */
  region: string;
  caps?: readonly RatingCap[];
  /** Whose shelf they see, beside what is everybody's here. */
  householdId?: string;
}

/** Whose shelf a browser is shown; null where no profile says. */
export function householdOf(people: readonly Capped[], active: Capped | null = null): string | null {
  return (active ?? people[0])?.householdId ?? null;
}

/**
 * The caps a browser is kept to: that of the profile that watches. While none is chosen it is everyone's in the
 * household, so that forgetting who watches opens no door. A title has to be within each of them, as its own region
 * rates it; without any, all titles are.
 */
export function ratingCapsOf(people: readonly Capped[], active: Capped | null = null): RatingCap[] {
  return (active ? [active] : people).flatMap(({ ratingCap, region, caps }) =>
    caps ? caps : ratingCap === null ? [] : [{ ratingCap, region }],
  );
}
