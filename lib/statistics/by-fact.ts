interface Timed {
  milliseconds: number;
}

interface Facts {
  genres: string[];
  decade: string | null;
  people: { id: number; name: string }[];
}

const MOST = 12;

/** Time by what titles have in common. A title counts whole for each thing it has; one of which nothing is known, nowhere. */
export function byFact<Title extends Timed>(titles: readonly Title[], factsOf: (title: Title) => Facts | null) {
  const genres = new Map<string, number>();
  const decades = new Map<string, number>();
  const people = new Map<number, { personId: number; name: string; milliseconds: number }>();
  let unknown = 0;
  for (const title of titles) {
    const facts = factsOf(title);
    if (!facts) {
      unknown += title.milliseconds;
      continue;
    }
    for (const genre of new Set(facts.genres)) add(genres, genre, title.milliseconds);
    if (facts.decade) add(decades, facts.decade, title.milliseconds);
    for (const { id, name } of new Map(facts.people.map((person) => [person.id, person])).values()) {
      const milliseconds = (people.get(id)?.milliseconds ?? 0) + title.milliseconds;
      people.set(id, { personId: id, name, milliseconds });
    }
  }
  return {
    byGenre: most([...genres].map(toNamed)),
    byDecade: [...decades].map(toNamed).sort((one, other) => one.name.localeCompare(other.name)),
    byPerson: most([...people.values()]),
    unknownMilliseconds: unknown,
  };
}

function add(sums: Map<string, number>, name: string, milliseconds: number): void {
  sums.set(name, (sums.get(name) ?? 0) + milliseconds);
}

function toNamed([name, milliseconds]: [string, number]) {
  return { name, milliseconds };
}

function most<Item extends Timed & { name: string }>(items: Item[]): Item[] {
  const sorted = items.sort(
    (one, other) => other.milliseconds - one.milliseconds || one.name.localeCompare(other.name),
  );
  return sorted.slice(0, MOST);
}
