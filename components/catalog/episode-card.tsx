import Link from 'next/link';
import type { ReactNode } from 'react';
import { AirDateWords } from '@/components/catalog/air-date-words';
import { Artwork } from '@/components/catalog/artwork';
import { durationWords } from '@/components/catalog/duration-words';
import type { Episode } from '@/lib/catalog/catalog';

interface EpisodeCardProps {
  episode: Episode;
  /** Where it plays; null while it has not aired. */
  href: string | null;
  /** On the still: how far this profile is. */
  mark: ReactNode;
  /** What can be done with it, in its corner. */
  menu: ReactNode;
}

export function EpisodeCard({ episode, href, mark, menu }: EpisodeCardProps) {
  const picture = (
    <span className="relative block">
      <Artwork
        kind="still"
        title={episode.name}
        image={episode.still}
        className={`rounded-lg ring-1 ring-line transition-[box-shadow] group-hover/card:ring-ink/40 ${href ? '' : 'opacity-50'}`}
      />
      {mark}
    </span>
  );
  const heading = (
    <span className="mt-3 flex items-baseline gap-2.5 leading-6 font-medium">
      <span className="text-muted tabular-nums">{episode.number}</span>
      <span className="[overflow-wrap:anywhere]">{episode.name}</span>
    </span>
  );
  return (
    <article data-card="" className="long-pressable relative">
      {href ? (
        <Link href={href} prefetch={false} className="group/card block rounded-lg">
          {picture}
          {heading}
        </Link>
      ) : (
        <div>
          {picture}
          {heading}
        </div>
      )}
      {menu}
      <p className="mt-1 text-sm text-muted first-letter:uppercase">
        {episode.airDate ? <AirDateWords day={episode.airDate} /> : 'No air date yet'}
        {episode.runtimeMinutes ? ` · ${durationWords(episode.runtimeMinutes)}` : ''}
      </p>
      {episode.overview && <p className="mt-2 line-clamp-3 text-sm leading-relaxed text-muted">{episode.overview}</p>}
    </article>
  );
}
