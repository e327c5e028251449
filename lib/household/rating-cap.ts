import type { Profile } from '@/lib/household/schema';

/** Up to which age titles may be seen, and the region whose certifications say so. */
export interface RatingCap {
  ratingCap: number;
  region: string;
}

/** Whoever something is shown to: a person, with a cap or (null) without, or a company, with those of everyone in it. */
export interface Capped extends Pick<Profile, 'ratingCap' | 'region'> {
  caps?: readonly RatingCap[];
}

/**
 * The caps a browser is kept to: that of whoever watches. While nobody is chosen it is everyone's in the household, so
 * that forgetting who watches opens no door. A title has to be within each of them, as its own region rates it; without
 * any, all titles are.
 */
export function ratingCapsOf(people: readonly Capped[], active: Capped | null = null): RatingCap[] {
  return (active ? [active] : people).flatMap(({ ratingCap, region, caps }) =>
    caps ? caps : ratingCap === null ? [] : [{ ratingCap, region }],
  );
}
