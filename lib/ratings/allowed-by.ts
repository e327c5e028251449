import type { MediaType } from '@/lib/catalog/catalog';
import { certificationAge } from '@/lib/ratings/certification-age';
import type { RatingCap } from '@/lib/ratings/rating-cap';
import { isWithinEach } from '@/lib/ratings/within-cap';

/** By ISO 3166-1 region, for example `{ US: 'PG-13' }`. */
export type Certifications = Readonly<Record<string, string>>;

/** With `onlyRegion`, what other regions would say of a title does not count: for a list of that one's certifications. */
export type Allows = (type: MediaType, certifications: Certifications, onlyRegion?: string) => boolean;

/** What is within every cap, each judged by the certifications of its own region: boards do not agree. */
export function allowedBy(caps: readonly RatingCap[]): Allows {
  return (type, certifications, onlyRegion) =>
    isWithinEach(
      caps.filter(({ region }) => onlyRegion === undefined || region === onlyRegion),
      (region) => certificationAge(certifications, type, region),
    );
}
