'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { type ContinueAct, keyOf, leavesRow } from '@/components/progress/continue-acts';
import { ContinueCard } from '@/components/progress/continue-card';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { useContinueActs } from '@/components/progress/use-continue-acts';
import { useHeldRow } from '@/components/progress/use-held-row';
import { useProgressChanges } from '@/components/progress/use-progress-changes';
import { Row } from '@/components/ui/row';
import type { Episode, IsoDay } from '@/lib/catalog/catalog';
import { randomId } from '@/lib/progress/reporter/random-id';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

const EpisodeChoice = dynamic(() =>
  import('@/components/progress/episode-choice').then((loaded) => loaded.EpisodeChoice),
);

/** How many of the cards a first screen can show. */
const onFirstScreen = 6;

interface ContinueWatchingProps {
  profileId: string;
  /** As the server saw it; the browser asks again when one comes back to the page. */
  items: ContinueWatchingItem[];
  /** When the server saw it, in milliseconds. */
  seenAt: number;
  /** The profile's calendar day. */
  today: IsoDay;
  loadSeasons: (showId: number) => Promise<{ number: number; name: string }[]>;
  loadSeason: (showId: number, season: number) => Promise<Episode[]>;
}

/** What the profile is in the middle of, newest first, and what can be done with it. */
export function ContinueWatching({ profileId, items, seenAt, today, ...load }: ContinueWatchingProps) {
  const { data } = useQuery({
    ...lateContinueWatchingQuery(profileId),
    initialData: items,
    initialDataUpdatedAt: seenAt,
  });
  const { ordered, handlers } = useHeldRow(data, keyOf);
  const { run, marking } = useContinueActs(profileId);
  const [choosing, setChoosing] = useState<ContinueWatchingItem | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useProgressChanges(profileId);

  const act = (made: ContinueAct) => {
    if (leavesRow(made))
      focusBeside(
        frame.current,
        ordered.findIndex((item) => keyOf(item) === keyOf(made.item)),
      );
    run(made);
  };
  return (
    <div ref={frame} {...handlers}>
      {ordered.length === 0 ? (
        <section className="gutter">
          <h2 tabIndex={-1} className="text-row outline-none">
            Continue watching
          </h2>
          <p className="mt-2 text-muted">
            Nothing is waiting. Whatever you play waits here, at the second you left it.
          </p>
        </section>
      ) : (
        <Row heading="Continue watching">
          {ordered.map((item, index) => (
            <li key={keyOf(item)} className="still-width">
              <ContinueCard
                item={item}
                today={today}
                urgent={index < onFirstScreen}
                marking={marking !== null && keyOf(marking) === keyOf(item)}
                onAct={(kind) => act({ kind, item, actionId: randomId() })}
                onChooseEpisode={() => setChoosing(item)}
              />
            </li>
          ))}
        </Row>
      )}
      {choosing && (
        <EpisodeChoice
          item={choosing}
          profileId={profileId}
          today={today}
          {...load}
          onClose={() => setChoosing(null)}
          onChoose={(episode, position) => {
            setChoosing(null);
            run({ kind: 'be-at', item: choosing, episode, position, actionId: randomId() });
          }}
        />
      )}
    </div>
  );
}

/** A card that leaves hands the focus to the one after it, or before it, so that keys go on from there. */
function focusBeside(frame: HTMLElement | null, index: number): void {
  const links = frame?.querySelectorAll<HTMLElement>('[data-card] > a');
  (links?.[index + 1] ?? links?.[index - 1])?.focus({ preventScroll: true });
}
