import type { StoredImport } from '@/lib/imports/repository';

/** The profile that gets a person's rows: the one chosen; where no person is named, the importing one. Null: none. */
export function targetOf(
  { people, profileId }: Pick<StoredImport, 'people' | 'profileId'>,
  person: string,
): string | null {
  return Object.hasOwn(people, person) ? (people[person] ?? null) : person === '' ? profileId : null;
}
