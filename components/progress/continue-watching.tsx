'use client';

import { useQuery } from '@tanstack/react-query';
import { ContinueCard } from '@/components/progress/continue-card';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { Row } from '@/components/ui/row';
import type { IsoDay } from '@/lib/catalog/catalog';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

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
}

/** What the profile is in the middle of, newest first. */
export function ContinueWatching({ profileId, items, seenAt, today }: ContinueWatchingProps) {
  const { data } = useQuery({
    ...lateContinueWatchingQuery(profileId),
    initialData: items,
    initialDataUpdatedAt: seenAt,
  });
  if (data.length === 0) {
    return (
      <section className="gutter">
        <h2 className="text-row">Continue watching</h2>
        <p className="mt-2 text-muted">
          Nothing is begun yet. Whatever you play waits here, at the second you left it.
        </p>
      </section>
    );
  }
  return (
    <Row heading="Continue watching">
      {data.map((item, index) => (
        <li key={`${item.type}-${item.tmdbId}`} className="still-width">
          <ContinueCard item={item} today={today} urgent={index < onFirstScreen} />
        </li>
      ))}
    </Row>
  );
}
