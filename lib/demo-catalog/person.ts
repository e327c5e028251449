import { portraitPath } from '@/lib/demo-catalog/artwork-paths';
import { type Credit, castOf, creditedPerson, creditId, crewOf } from '@/lib/demo-catalog/credits';
import { peopleFacts, personId } from '@/lib/demo-catalog/people';
import type { DemoTitle } from '@/lib/demo-catalog/title';

export interface DemoPerson {
  id: number;
  name: string;
  credits: { title: DemoTitle; credit: Credit }[];
}

/** Everyone credited in any of the titles, which come most popular first. */
export function listPeople(titles: readonly DemoTitle[]): DemoPerson[] {
  const people = new Map<string, DemoPerson>();
  for (const title of titles) {
    for (const credit of [...castOf(title.entry), ...crewOf(title.entry)]) {
      const person = people.get(credit.name) ?? { id: personId(credit.name), name: credit.name, credits: [] };
      person.credits.push({ title, credit });
      people.set(credit.name, person);
    }
  }
  return [...people.values()];
}

/** What the person has done most; acting, where it is a tie. */
export function departmentOf({ credits }: DemoPerson): string {
  const count = (department: string) => credits.filter(({ credit }) => credit.department === department).length;
  const [first] = ['Acting', 'Directing', 'Writing', 'Production'].sort((a, b) => count(b) - count(a));
  return first ?? 'Acting';
}

/** A person as searches have them, with the titles they are known for. */
export function personListItem(person: DemoPerson, portraits: ReadonlySet<string>) {
  const titles = [...new Set(person.credits.map(({ title }) => title))].slice(0, 3);
  return {
    ...creditedPerson(person.name, departmentOf(person), portraits),
    known_for: titles.map(({ type, listItem }) => ({ ...listItem, media_type: type })),
  };
}

/** `/person/{id}` without appended parts. */
export function personDetails(person: DemoPerson, portraits: ReadonlySet<string>) {
  const facts = peopleFacts[person.name];
  const { original_name: _, ...common } = creditedPerson(person.name, departmentOf(person), portraits);
  return {
    ...common,
    also_known_as: [],
    biography: facts?.biography ?? '',
    birthday: facts?.born ?? null,
    deathday: facts?.died ?? null,
    homepage: null,
    imdb_id: null,
    place_of_birth: facts?.from ?? null,
    profile_path: portraits.has(person.name) ? portraitPath(person.id) : null,
  };
}

/** The part `combined_credits` of a person. */
export function combinedCredits({ id, name, credits }: DemoPerson) {
  const raw = credits.map(({ title: { type, listItem }, credit: { character, job, department } }) => {
    const credit_id = creditId(listItem.id, name, job ?? 'cast');
    return job === undefined
      ? { ...listItem, character, credit_id, order: 0, media_type: type }
      : { ...listItem, credit_id, department, job, media_type: type };
  });
  return { id, cast: raw.filter((credit) => !('job' in credit)), crew: raw.filter((credit) => 'job' in credit) };
}
