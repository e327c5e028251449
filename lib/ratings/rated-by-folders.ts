import type { MediaType } from '@/lib/catalog/catalog';
import { certificationAge } from '@/lib/ratings/certification-age';

/** By ISO 3166-1 region, for example `{ US: 'PG-13' }`. */
export type Certifications = Readonly<Record<string, string>>;

/** Among a title's certifications: the age that this server's own folders give it. No region is called so. */
const FOLDERS = 'folders';

/** A title's certifications with what the folders that it lies in say; null where they say nothing. */
export function ratedByFolders(certifications: Certifications, age: number | null): Certifications {
  return age === null ? certifications : { ...certifications, [FOLDERS]: String(age) };
}

/**
 * The age that a title is meant for in a region. What folders say raises what its board says. Where that says nothing it stands for it,
 * but is never less than another board's: what is put in a folder by mistake is seen by no child.
 */
export function ageIn(certifications: Certifications, type: MediaType, region: string): number | null {
  const age = certificationAge(certifications, type, region);
  const said = certifications[FOLDERS];
  if (said === undefined) return age;
  const boards = Object.keys(certifications).filter((name) => name !== FOLDERS);
  const others = age === null ? boards.map((other) => certificationAge(certifications, type, other)) : [age];
  return Math.max(Number(said), ...others.filter((other) => other !== null));
}
