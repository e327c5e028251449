import type { MediaType } from '@/lib/catalog/catalog';
import { ageIn, type Certifications } from '@/lib/ratings/rated-by-folders';
import type { RatingCap } from '@/lib/ratings/rating-cap';
import { isWithinEach } from '@/lib/ratings/within-cap';

/** With `onlyRegion`, what other regions would say of a title does not count: for a list of that one's certifications. */
export type Allows = (type: MediaType, certifications: Certifications, onlyRegion?: string) => boolean;

/** What is within every cap, each judged by the certifications of its own region: boards do not agree. */
export function allowedBy(caps: readonly RatingCap[]): Allows {
  return (type, certifications, onlyRegion) =>
    isWithinEach(
      caps.filter(({ region }) => onlyRegion === undefined || region === onlyRegion),
      (region) => ageIn(certifications, type, region),
    );
}
