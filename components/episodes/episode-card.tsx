'use client';

import { Eye } from 'lucide-react';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { AirDateWords } from '@/components/catalog/air-date-words';
import { Artwork } from '@/components/catalog/artwork';
import { durationWords } from '@/components/catalog/duration-words';
import { useSeason } from '@/components/episodes/season-progress';
import type { Episode } from '@/lib/catalog/catalog';

interface EpisodeCardProps {
  episode: Episode;
  /** Where it plays; null while it has not aired. */
  href: string | null;
  /** The server's own folders have other episodes of its show, and not this one. */
  isMissing?: boolean;
  /** On the still: how far this profile is. */
  mark: ReactNode;
  /** What can be done with it, in its corner. */
  menu: ReactNode;
}

export function EpisodeCard({ episode, href, isMissing = false, mark, menu }: EpisodeCardProps) {
  const [revealed, setRevealed] = useState(false);
  const veiled = useSeason()?.isVeiled(episode.number) === true && !revealed;
  const name = veiled ? `Episode ${episode.number}` : episode.name;
  const content = (
    <>
      <span className="relative block max-sm:w-36 max-sm:shrink-0">
        <Artwork
          kind="still"
          title={name}
          image={veiled ? null : episode.still}
          className={`rounded-lg ring-1 ring-line transition-[box-shadow] group-hover/card:ring-ink/40 ${href ? '' : 'opacity-50'}`}
        />
        {veiled && (
          <span className="absolute inset-0 grid place-items-center">
            <span className="on-picture inline-flex items-center gap-2 rounded-full bg-ground/75 px-4 py-2 text-sm font-medium">
              <Eye className="size-4" aria-hidden="true" />
              Reveal
            </span>
          </span>
        )}
        {mark}
      </span>
      <span className="mt-3 flex items-baseline gap-2.5 leading-6 font-medium max-sm:mt-0 max-sm:pr-9">
        {!veiled && <span className="text-muted tabular-nums">{episode.number}</span>}
        <span className="[overflow-wrap:anywhere]">{name}</span>
      </span>
    </>
  );
  return (
    <article data-card="" className="long-pressable relative">
      {veiled ? (
        <button
          type="button"
          className="group/card block w-full rounded-lg text-left max-sm:flex max-sm:items-center max-sm:gap-3"
          onClick={({ currentTarget }) => {
            const card = currentTarget.closest('[data-card]');
            setRevealed(true);
            // The link that takes the button's place takes its focus too.
            requestAnimationFrame(() => card?.querySelector<HTMLElement>(':scope > a')?.focus({ preventScroll: true }));
          }}
        >
          {content}
        </button>
      ) : href ? (
        <Link
          href={href}
          prefetch={false}
          className="group/card block rounded-lg max-sm:flex max-sm:items-center max-sm:gap-3"
        >
          {content}
        </Link>
      ) : (
        <div className="max-sm:flex max-sm:items-center max-sm:gap-3">{content}</div>
      )}
      {menu}
      <p className="mt-1 text-sm text-muted first-letter:uppercase">
        {episode.airDate ? <AirDateWords day={episode.airDate} /> : href ? 'Air date unknown' : 'No air date yet'}
        {episode.runtimeMinutes ? ` · ${durationWords(episode.runtimeMinutes)}` : ''}
        {isMissing && <span className="block">Not on your shelf</span>}
      </p>
      {episode.overview && !veiled && (
        <p className="mt-1 line-clamp-2 text-sm sm:mt-2 sm:line-clamp-3 leading-relaxed text-muted">
          {episode.overview}
        </p>
      )}
    </article>
  );
}
