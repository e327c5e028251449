import { plainDate } from '@/components/catalog/air-date';
import { Artwork } from '@/components/catalog/artwork';
import type { Person } from '@/lib/catalog/catalog';

export function PersonHeader({ person }: { person: Person }) {
  const { name, portrait, biography, birthday, deathday, placeOfBirth, knownFor } = person;
  const life = [
    birthday && `Born ${plainDate(birthday)}${placeOfBirth ? ` in ${placeOfBirth}` : ''}`,
    deathday && `Died ${plainDate(deathday)}`,
  ].filter(Boolean);
  return (
    <header className="flex flex-col gap-8 sm:flex-row sm:items-start">
      <Artwork
        kind="portrait"
        title={name}
        image={portrait}
        className="w-36 shrink-0 rounded-xl ring-1 ring-line sm:w-52"
      />
      <div>
        <h1 className="text-headline [overflow-wrap:anywhere]">{name}</h1>
        {knownFor && <p className="mt-1 text-lg text-muted">{knownFor}</p>}
        {life.map((line) => (
          <p key={line} className="mt-3 text-[0.9375rem] text-muted">
            {line}
          </p>
        ))}
        {biography && <p className="mt-5 max-w-prose leading-relaxed whitespace-pre-line text-ink/90">{biography}</p>}
      </div>
    </header>
  );
}
