import type { Person, TitleSummary } from '@/lib/catalog/catalog';
import { imageTemplate } from '@/lib/tmdb/map-images';
import { anyTitle } from '@/lib/tmdb/map-titles';
import type { RawPerson } from '@/lib/tmdb/schema-person';

export function mapPerson(raw: RawPerson, imageBase: string): Person {
  return {
    id: raw.id,
    name: raw.name,
    biography: raw.biography,
    birthday: raw.birthday,
    deathday: raw.deathday,
    placeOfBirth: raw.place_of_birth,
    portrait: imageTemplate(imageBase, 'profile', raw.profile_path),
    knownFor: raw.known_for_department,
    credits: credits(raw, imageBase),
  };
}

/** Every title once with all that the person did in it; the undated, which are mostly still to come, first. */
function credits(raw: RawPerson, imageBase: string): Person['credits'] {
  const byTitle = new Map<string, { title: TitleSummary; roles: Set<string> }>();
  for (const credit of raw.combined_credits) {
    if (credit.adult) continue;
    const key = `${credit.media_type} ${credit.id}`;
    const entry = byTitle.get(key) ?? { title: anyTitle(credit, imageBase), roles: new Set<string>() };
    const role = credit.character ?? credit.job;
    if (role !== null) entry.roles.add(role);
    byTitle.set(key, entry);
  }
  const newestFirst = (date: string | null) => date ?? '9999';
  return [...byTitle.values()]
    .toSorted((one, other) => newestFirst(other.title.date).localeCompare(newestFirst(one.title.date)))
    .map(({ title, roles }) => ({ title, role: [...roles].join(', ') || null }));
}
