import type { Allows } from '@/lib/catalog/kept-catalog';
import type { RatingCap } from '@/lib/household/rating-cap';
import { certificationAge, isWithinCap } from '@/lib/ratings/certification-age';

/** What is within every cap, each judged by the certifications of its own region: boards do not agree. */
export function allowedBy(caps: readonly RatingCap[]): Allows {
  return (type, certifications, onlyRegion) =>
    caps
      .filter(({ region }) => onlyRegion === undefined || region === onlyRegion)
      .every(({ ratingCap, region }) => isWithinCap(certificationAge(certifications, type, region), ratingCap));
}
