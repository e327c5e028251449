'use client';

import { useQueries, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { ContinueCard } from '@/components/progress/continue-card';
import type { ContinueMenuProps } from '@/components/progress/continue-menu';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { cardKey, inOneRow, type RowCard, type Together } from '@/components/progress/together';
import { useHeldRow } from '@/components/progress/use-held-row';
import { useProgressChanges } from '@/components/progress/use-progress-changes';
import { Row } from '@/components/ui/row';
import { useSignOfLife } from '@/components/ui/use-sign-of-life';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

const ContinueMenu = dynamic(
  () => import('@/components/progress/continue-menu').then((loaded) => loaded.ContinueMenu),
  { ssr: false },
);

const TogetherMenu = dynamic(
  () => import('@/components/progress/together-menu').then((loaded) => loaded.TogetherMenu),
  { ssr: false },
);

/** How many of the cards a first screen can show. */
const onFirstScreen = 6;

interface ContinueWatchingProps extends Pick<ContinueMenuProps, 'profileId' | 'today' | 'loadSeasons' | 'loadSeason'> {
  /** As the server saw it; the browser asks again when one comes back to the page. */
  items: ContinueWatchingItem[];
  /** What the profile is in the middle of with others. */
  together?: (Together & { items: ContinueWatchingItem[] })[];
  /** When the server saw it, in milliseconds. */
  seenAt: number;
}

/** What the profile is in the middle of, alone and with others, newest first, and what can be done with it. */
export function ContinueWatching({ items, together = [], seenAt, ...props }: ContinueWatchingProps) {
  const { profileId, today } = props;
  const { data } = useQuery({
    ...lateContinueWatchingQuery(profileId),
    initialData: items,
    initialDataUpdatedAt: seenAt,
  });
  const shared = useQueries({
    queries: together.map((group) => ({
      ...lateContinueWatchingQuery(group.profileId),
      initialData: group.items,
      initialDataUpdatedAt: seenAt,
      enabled: group.isOpen,
    })),
    combine: (asked) => together.map((group, index) => ({ ...group, items: asked[index]?.data ?? group.items })),
  });
  const { ordered, handlers } = useHeldRow(inOneRow(data, shared), cardKey);
  const hasMenus = useSignOfLife();
  const frame = useRef<HTMLDivElement>(null);
  useProgressChanges(
    profileId,
    together.filter(({ isOpen }) => isOpen).map((group) => group.profileId),
  );
  const menuOf = ({ item, together: group }: RowCard, index: number) => {
    const onLeave = () => focusBeside(frame.current, index);
    return group ? (
      <TogetherMenu item={item} together={group} profileId={profileId} onLeave={onLeave} />
    ) : (
      <ContinueMenu {...props} item={item} onLeave={onLeave} />
    );
  };
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
          {ordered.map((card, index) => (
            <li key={cardKey(card)} className="still-width">
              <ContinueCard
                {...card}
                today={today}
                urgent={index < onFirstScreen}
                menu={hasMenus && menuOf(card, index)}
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
