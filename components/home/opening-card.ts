import { cardKey, type RowCard } from '@/components/progress/together';

/**
 * What home opens on: what the profile was in the middle of last. The card that stands there stays as long as it waits
 * at all, so that another device's evening does not change the picture, or what its button plays, under the viewer's
 * hand.
 * @param shown the card that stands there, by its key.
 */
export function openingCard(cards: RowCard[], shown: string | null): RowCard | null {
  return cards.find((card) => cardKey(card) === shown) ?? cards[0] ?? null;
}
