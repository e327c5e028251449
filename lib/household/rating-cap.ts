import type { Profile } from '@/lib/household/schema';

/** Up to which age titles may be seen (null: all of them), and the region whose certifications say so. */
export type RatingCap = Pick<Profile, 'ratingCap' | 'region'>;

/**
 * The cap a browser is kept to: that of whoever watches. While nobody is chosen it is the strictest of the household's,
 * so that forgetting who watches opens no door.
 */
export function ratingCapOf(profiles: readonly RatingCap[], active: RatingCap | null): RatingCap | null {
  if (active) return active;
  const capped = profiles.flatMap((profile) => (profile.ratingCap === null ? [] : [profile]));
  return capped.reduce<RatingCap | null>(
    (strictest, profile) =>
      strictest === null || (profile.ratingCap ?? 0) < (strictest.ratingCap ?? 0) ? profile : strictest,
    null,
  );
}
