import { ratedKinds } from '@/lib/ratings/certification-age';

/** Why a region does not go with a rating cap, in words; null where it does. Without a cap (null) every region does. */
export function capTrouble({ ratingCap, region }: { ratingCap: number | null; region: string }): string | null {
  if (ratingCap === null || ratedKinds(region).length > 0) return null;
  return 'TMDB lists no certifications for this region: a profile with a cap would see nothing. Choose another one.';
}
