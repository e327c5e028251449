import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { usePlayer } from '@/components/player/player-store';
import { requestOf } from '@/components/progress/continue-card-acts';
import { addressOf, type RowCard, type Together } from '@/components/progress/together';
import { isSameEpisode, isSameTitle, titleText } from '@/lib/catalog/title-key';
import { actOnProgress } from '@/lib/progress/act-on-progress';
import { randomId } from '@/lib/progress/random-id';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

type GroupCard = RowCard & { together: Together };

/** What this page has said already: once for a title is enough, whatever the viewer answered. */
const said = new Set<string>();

/**
 * Where the viewer, who watches alone, was lately with others in what plays. The player says it where that is newer than the
 * viewer's own place; neither place moves before the viewer says so.
 */
export function useGroupPlace(item: WatchItem) {
  const store = usePlayer();
  const router = useRouter();
  const [card, setCard] = useState<GroupCard | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { key, profileId, viewerId, group, place, togetherIn } = item;

  useEffect(() => {
    const name = `${profileId} ${titleText(key)}`;
    if (!togetherIn || profileId === null || profileId !== viewerId || group || said.has(name)) return;
    if (!navigator.onLine) return;
    let isWanted = true;
    togetherIn({ type: key.type, tmdbId: key.tmdbId }).then(
      (groups) => {
        const cards = groups.flatMap(({ items, ...together }) => items.map((one) => ({ item: one, together })));
        const newest = newestAfter(cards, place?.observedAt ?? null);
        if (!isWanted || !newest) return;
        said.add(name);
        setCard(newest);
      },
      // Without an answer the viewer goes on alone, as they came.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [key, profileId, viewerId, group, place, togetherIn]);

  const goOnAlone = useCallback(() => {
    if (!card || !profileId) return;
    setFailed(false);
    actOnProgress({ ...requestOf({ kind: 'go-on-alone', item: card.item, actionId: randomId() }), profileId }).then(
      () => {
        setCard(null);
        const isHere = isSameTitle(card.item, key) && isSameEpisode(card.item, key);
        if (isHere) void store.seek(card.item.place?.position ?? 0);
        else router.push(card.item.target);
      },
      () => setFailed(true),
    );
  }, [card, profileId, key, store, router]);

  return {
    card,
    hasFailed,
    dismiss: useCallback(() => setCard(null), []),
    goOnTogether: useCallback(() => card && router.push(addressOf(card)), [card, router]),
    goOnAlone,
  };
}

/** Of these places of groups, the newest, where it is newer than the viewer's own. */
export function newestAfter<Card extends Pick<GroupCard, 'item'>>(
  cards: readonly Card[],
  own: string | null,
): Card | null {
  const at = ({ item }: Card) => Date.parse(item.observedAt);
  const newer = cards.filter((card) => own === null || at(card) > Date.parse(own));
  return newer.toSorted((one, other) => at(other) - at(one))[0] ?? null;
}
