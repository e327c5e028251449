'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRef } from 'react';
import { ContinueCard } from '@/components/progress/continue-card';
import type { ContinueMenuProps } from '@/components/progress/continue-menu';
import { cardKey, type RowCard } from '@/components/progress/together';
import { useHeldRow } from '@/components/progress/use-held-row';
import { type OwnRow, useOwnRow } from '@/components/progress/use-own-row';
import { useProgressChanges } from '@/components/progress/use-progress-changes';
import { textLink } from '@/components/ui/button';
import { Row } from '@/components/ui/row';
import { useSignOfLife } from '@/components/ui/use-sign-of-life';

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

type ContinueWatchingProps = OwnRow & Pick<ContinueMenuProps, 'today' | 'loadSeasons' | 'loadSeason'>;

/** What the profile is in the middle of, alone and with others, newest first, and what can be done with it. */
export function ContinueWatching({ items, together = [], seenAt, ...props }: ContinueWatchingProps) {
  const { profileId, today } = props;
  const cards = useOwnRow({ profileId: props.profileId, items, together, seenAt });
  const { ordered, handlers } = useHeldRow(cards, cardKey);
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
            Nothing is waiting. Whatever you play waits here, at the second you left it. Or{' '}
            <Link href="/settings/import" prefetch={false} className={textLink}>
              bring your history along
            </Link>{' '}
            from elsewhere.
          </p>
        </section>
      ) : (
        <Row heading="Continue watching">
          {ordered.map((card, index) => (
            <li key={cardKey(card)} className="still-width">
              <ContinueCard
                {...card}
                today={today}
                loading={index < onFirstScreen ? 'eager' : 'lazy'}
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
