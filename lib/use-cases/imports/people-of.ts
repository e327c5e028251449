import type { StoredImport } from '@/lib/imports/repository';

/** Whose a person's rows become: whom they were given to, else whoever began the import; null leaves them out. */
export function targetOf(
  { people, profileId }: Pick<StoredImport, 'people' | 'profileId'>,
  person: string,
): string | null {
  return person in people ? (people[person] ?? null) : person === '' ? profileId : null;
}
