import type { ReactNode } from 'react';
import { durationWords } from '@/components/catalog/duration-words';
import type { Movie, Show } from '@/lib/catalog/catalog';

/** Between facts of one line; before the first of a line it lies outside the list, which cuts it off. */
const dot = 'relative before:absolute before:-left-3.5 before:text-faint before:content-["·"]';

function Fact({ children }: { children: ReactNode }) {
  return <li className={dot}>{children}</li>;
}

export function Certification({ name }: { name: string }) {
  return (
    <span className="rounded border border-edge px-1.5 py-0.5 text-sm font-medium text-ink">
      <span className="sr-only">Certified </span>
      {name}
    </span>
  );
}

/** Year, length, certification and genres of a title, as items of one line. */
export function TitleFacts({ title, region }: { title: Movie | Show; region: string }) {
  const certification = title.certifications[region];
  const years = title.type === 'movie' ? title.date?.slice(0, 4) : showYears(title);
  const length = title.type === 'movie' ? title.runtimeMinutes : title.episodeRuntimeMinutes;
  const seasons = title.type === 'tv' ? title.seasons.filter(({ number }) => number > 0).length : 0;
  return (
    <>
      {years && <Fact>{years}</Fact>}
      {seasons > 0 && <Fact>{seasons === 1 ? '1 season' : `${seasons} seasons`}</Fact>}
      {length !== null && length > 0 && (
        <Fact>{title.type === 'movie' ? durationWords(length) : `${durationWords(length)} each`}</Fact>
      )}
      {certification && (
        <Fact>
          <Certification name={certification} />
        </Fact>
      )}
      {title.genres.length > 0 && <Fact>{title.genres.map(({ name }) => name).join(', ')}</Fact>}
      {title.rating !== null && <Fact>{title.rating.toFixed(1)} of 10 on TMDB</Fact>}
    </>
  );
}

function showYears({ date, lastAirDate, inProduction }: Show): string | null {
  const first = date?.slice(0, 4);
  if (!first) return null;
  if (inProduction) return `Since ${first}`;
  const last = lastAirDate?.slice(0, 4);
  return last && last !== first ? `${first} to ${last}` : first;
}
