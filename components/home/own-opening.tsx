'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { Backdrop } from '@/components/catalog/backdrop';
import { heroFrame } from '@/components/catalog/hero-frame';
import { openingCard } from '@/components/home/opening-card';
import { PlayLink } from '@/components/progress/play-link';
import { reasonWords } from '@/components/progress/reason-words';
import { addressOf, cardKey, opensAhead, withWords } from '@/components/progress/together';
import { type OwnRow, useOwnRow } from '@/components/progress/use-own-row';
import { useSignOfLife } from '@/components/ui/use-sign-of-life';
import type { IsoDay } from '@/lib/catalog/catalog';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

const HeroListButton = dynamic(
  () => import('@/components/home/hero-list-button').then((loaded) => loaded.HeroListButton),
  { ssr: false },
);

interface OwnOpeningProps extends OwnRow {
  today: IsoDay;
  listed: WatchlistEntry[];
  /** What home opens on for who is in the middle of nothing. */
  children: ReactNode;
}

/** Home opens on one's own place: its picture, how much of it is left, and one press to be back in it. */
export function OwnOpening({ today, listed, children, ...row }: OwnOpeningProps) {
  const cards = useOwnRow(row);
  const hasHands = useSignOfLife();
  const [shown, setShown] = useState<string | null>(null);
  const card = openingCard(cards, shown);
  if (!card) return children;
  if (cardKey(card) !== shown) setShown(cardKey(card));
  const { item, together } = card;
  const { snapshot } = item;
  const name = snapshot.showTitle ?? snapshot.title ?? 'Untitled';
  return (
    <Backdrop title={name} image={snapshot.still ?? snapshot.backdrop}>
      <section aria-label="Your place" className={heroFrame}>
        <p className="mb-3 text-sm font-medium text-muted">
          {together && `${withWords(together.names)} · `}
          {reasonWords(item, today)}
        </p>
        <h2 className="text-display max-w-[18ch] [overflow-wrap:anywhere]">{name}</h2>
        <div className="mt-6 flex flex-wrap gap-4">
          <PlayLink
            href={addressOf(card)}
            opens={opensAhead(card)}
            label={
              <span>
                {actWords(item)}
                <span className="sr-only">
                  {item.type === 'movie' ? ' ' : ' of '}
                  {name}
                </span>
              </span>
            }
            percentage={item.percentage > 0 ? item.percentage : undefined}
          />
          {/* Its room is kept until a viewer is there to press it. */}
          <span className="inline-flex min-h-11 min-w-30">
            {hasHands && (
              <HeroListButton
                listed={listed}
                title={{
                  type: item.type,
                  tmdbId: item.tmdbId,
                  title: name,
                  poster: snapshot.poster,
                  backdrop: snapshot.backdrop,
                }}
              />
            )}
          </span>
        </div>
      </section>
    </Backdrop>
  );
}

function actWords({ type, season, episode, reason }: ContinueWatchingItem): string {
  const act = reason.kind === 'in-progress' || reason.kind === 'resume-at' ? 'Resume' : 'Play';
  return type === 'movie' ? act : `${act} ${episodeLabel({ season, number: episode })}`;
}
