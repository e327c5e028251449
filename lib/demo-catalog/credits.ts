import { portraitPath } from '@/lib/demo-catalog/artwork-paths';
import type { FilmEntry, ShowEntry } from '@/lib/demo-catalog/authoring';
import { hash } from '@/lib/demo-catalog/hash';
import { peopleFacts, personId } from '@/lib/demo-catalog/people';

/** One person's part in one title. */
export interface Credit {
  name: string;
  department: 'Acting' | 'Directing' | 'Writing' | 'Production';
  /** For the cast. */
  character?: string;
  /** For the crew. */
  job?: string;
}

/** The first in the cast and everyone with a biography have a portrait; the others have none, as in TMDB. */
const portraitsPerCast = 3;

export function castOf(entry: FilmEntry | ShowEntry): Credit[] {
  return Object.entries(entry.cast).map(([name, character]) => ({ name, department: 'Acting', character }));
}

export function crewOf(entry: FilmEntry | ShowEntry): Credit[] {
  if ('createdBy' in entry) {
    return entry.createdBy.map((name) => ({ name, department: 'Production', job: 'Executive Producer' }));
  }
  return [
    ...entry.directors.map((name): Credit => ({ name, department: 'Directing', job: 'Director' })),
    ...(entry.writers ?? []).map((name): Credit => ({ name, department: 'Writing', job: 'Writer' })),
  ];
}

/** Everyone who has a portrait, of all the titles given. */
export function peopleWithPortrait(entries: readonly (FilmEntry | ShowEntry)[]): Set<string> {
  const billed = entries.flatMap((entry) => [
    ...castOf(entry).slice(0, portraitsPerCast),
    ...crewOf(entry).filter(({ job }) => job === 'Director' || job === 'Executive Producer'),
  ]);
  return new Set([...Object.keys(peopleFacts), ...billed.map(({ name }) => name)]);
}

export function creditId(...parts: (string | number)[]): string {
  const text = parts.join(' ');
  return [text, `${text}.`, `${text}:`].map((part) => hash(part).toString(16).padStart(8, '0')).join('');
}

/** The fields of a person that every credit carries. */
export function creditedPerson(name: string, department: string, portraits: ReadonlySet<string>) {
  return {
    adult: false,
    gender: 0,
    id: personId(name),
    known_for_department: department,
    name,
    original_name: name,
    popularity: (100 + (hash(name) % 700)) / 100,
    profile_path: portraits.has(name) ? portraitPath(personId(name)) : null,
  };
}

/** The part `credits` of a title. */
export function rawCredits(entry: FilmEntry | ShowEntry, portraits: ReadonlySet<string>) {
  return {
    cast: castOf(entry).map(({ name, department, character }, order) => ({
      ...creditedPerson(name, department, portraits),
      cast_id: order + 1,
      character,
      credit_id: creditId(entry.id, name, 'cast'),
      order,
    })),
    crew: crewOf(entry).map(({ name, department, job }) => ({
      ...creditedPerson(name, department, portraits),
      credit_id: creditId(entry.id, name, job ?? ''),
      department,
      job,
    })),
  };
}

/** The part `aggregate_credits` of a show: everyone with the number of their episodes. */
export function aggregateCredits(show: ShowEntry, episodes: number, portraits: ReadonlySet<string>) {
  const { cast, crew } = rawCredits(show, portraits);
  return {
    cast: cast.map(({ cast_id: _, character, credit_id, ...person }) => ({
      ...person,
      roles: [{ credit_id, character, episode_count: episodes }],
      total_episode_count: episodes,
    })),
    crew: crew.map(({ credit_id, job, ...person }) => ({
      ...person,
      jobs: [{ credit_id, job, episode_count: episodes }],
      total_episode_count: episodes,
    })),
  };
}
