'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { ContinueCard } from '@/components/progress/continue-card';
import type { ContinueMenuProps } from '@/components/progress/continue-menu';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { useHeldRow } from '@/components/progress/use-held-row';
import { useProgressChanges } from '@/components/progress/use-progress-changes';
import { Row } from '@/components/ui/row';
import { useSignOfLife } from '@/components/ui/use-sign-of-life';
import { titleText } from '@/lib/catalog/title-key';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

const ContinueMenu = dynamic(
  () => import('@/components/progress/continue-menu').then((loaded) => loaded.ContinueMenu),
  { ssr: false },
);

/** How many of the cards a first screen can show. */
const onFirstScreen = 6;

interface ContinueWatchingProps extends Pick<ContinueMenuProps, 'profileId' | 'today' | 'loadSeasons' | 'loadSeason'> {
  /** As the server saw it; the browser asks again when one comes back to the page. */
  items: ContinueWatchingItem[];
  /** When the server saw it, in milliseconds. */
  seenAt: number;
}

/** What the profile is in the middle of, newest first, and what can be done with it. */
export function ContinueWatching({ items, seenAt, ...props }: ContinueWatchingProps) {
  const { profileId, today } = props;
  const { data } = useQuery({
    ...lateContinueWatchingQuery(profileId),
    initialData: items,
    initialDataUpdatedAt: seenAt,
  });
  const { ordered, handlers } = useHeldRow(data, titleText);
  const hasMenus = useSignOfLife();
  const frame = useRef<HTMLDivElement>(null);
  useProgressChanges(profileId);
  return (
    <div ref={frame} {...handlers}>
      {ordered.length === 0 ? (
        <section className="gutter">
          <h2 className="text-row">Continue watching</h2>
          <p className="mt-2 text-muted">
            Nothing is waiting. Whatever you play waits here, at the second you left it.
          </p>
        </section>
      ) : (
        <Row heading="Continue watching">
          {ordered.map((item, index) => (
            <li key={titleText(item)} className="still-width">
              <ContinueCard
                item={item}
                today={today}
                urgent={index < onFirstScreen}
                menu={
                  hasMenus && <ContinueMenu {...props} item={item} onLeave={() => focusBeside(frame.current, index)} />
                }
              />
            </li>
          ))}
        </Row>
      )}
    </div>
  );
}

/** A card that leaves hands the focus to the one after it, or before it, so that keys go on from there. */
function focusBeside(frame: HTMLElement | null, index: number): void {
  const links = frame?.querySelectorAll<HTMLElement>('[data-card] > a');
  (links?.[index + 1] ?? links?.[index - 1])?.focus({ preventScroll: true });
}
