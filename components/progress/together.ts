import { titleText } from '@/lib/catalog/title-key';
import { namesInWords } from '@/lib/household/names-in-words';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

/** Those with whom something was begun. */
export interface Together {
  /** The group's profile, which has the place. */
  profileId: string;
  /** The others in it. */
  names: string[];
  /** The query with which all of them go on. */
  query: string;
  /** Whether all of them are here; else those who are missing first say so, with their PIN. */
  isOpen: boolean;
}

/** A card of the row: the profile's own, or a group's. */
export interface RowCard {
  item: ContinueWatchingItem;
  together?: Together;
}

export function cardKey({ item, together }: RowCard): string {
  return `${together?.profileId ?? ''} ${titleText(item)}`;
}

/** Own cards and those of groups in one row, newest first. */
export function inOneRow(
  own: ContinueWatchingItem[],
  groups: (Together & { items: ContinueWatchingItem[] })[],
): RowCard[] {
  const shared = groups.flatMap(({ items, ...together }) => items.map((item) => ({ item, together })));
  const cards: RowCard[] = own.map((item) => ({ item }));
  if (shared.length === 0) return cards;
  return [...cards, ...shared].toSorted(
    (one, other) => Date.parse(other.item.observedAt) - Date.parse(one.item.observedAt),
  );
}

/** Where all of them say that they are here. */
export const WHERE_THEY_MEET = '/tonight';

/** Where a card leads: to the player, with all of the group where all are here. */
export function addressOf({ item, together }: RowCard): string {
  if (!together) return item.target;
  return together.isOpen ? `${item.target}?${together.query}` : WHERE_THEY_MEET;
}

/** What may be opened before the player's page has come; nothing where the card leads elsewhere. */
export function opensAhead({ item, together }: RowCard): ContinueWatchingItem['stream'] {
  return together?.isOpen === false ? null : item.stream;
}

/** "With Jonas and Lina" */
export function withWords(names: readonly string[]): string {
  return `With ${namesInWords(names)}`;
}
