import type { Episode } from '@/lib/catalog/catalog';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { isSameTitle } from '@/lib/catalog/title-key';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import { watchAddress } from '@/lib/progress/watch-address';

/*
 * What can be done with a card of Continue Watching: what it asks of the server, what it looks like at once, what is
 * said of it, and what takes it back.
 */

export type ContinueAct = { item: ContinueWatchingItem; actionId: string } & (
  | { kind: 'not-now' | 'drop' | 'mark-watched' | 'go-on-alone' }
  | { kind: 'be-at'; episode: Episode; position: number }
);

export function nameOf({ snapshot }: Pick<ContinueWatchingItem, 'snapshot'>): string {
  return snapshot.showTitle ?? snapshot.title ?? 'Untitled';
}

/** Whether the card leaves the row; a show marked watched stays, at its next episode. */
export function leavesRow(act: ContinueAct): boolean {
  return act.kind === 'not-now' || act.kind === 'drop' || (act.kind === 'mark-watched' && act.item.type === 'movie');
}

export function requestOf(act: ContinueAct): NamedActionInput {
  const { item, actionId } = act;
  const title = { type: item.type, tmdbId: item.tmdbId };
  switch (act.kind) {
    case 'not-now':
      return { action: 'hide', ...title };
    case 'drop':
      return { action: 'drop', tmdbId: item.tmdbId };
    case 'mark-watched':
      return { action: 'mark-watched', ...title, ...numbersOf(item), actionId };
    case 'go-on-alone': {
      const snapshot = { ...item.snapshot, title: item.snapshot.title ?? nameOf(item) };
      return { action: 'set', ...title, ...numbersOf(item), ...placeOf(item), snapshot, actionId };
    }
    case 'be-at': {
      const { season, number, id, name, still } = act.episode;
      const { poster, backdrop } = item.snapshot;
      return {
        action: 'set',
        ...title,
        season,
        episode: number,
        episodeId: id,
        position: act.position,
        snapshot: { title: nameOf(item), showTitle: nameOf(item), episodeTitle: name || null, poster, still, backdrop },
        actionId,
      };
    }
  }
}

export function undoOf({ kind, item, actionId }: ContinueAct): NamedActionInput {
  const title = { type: item.type, tmdbId: item.tmdbId };
  return kind === 'not-now' || kind === 'drop'
    ? { action: 'restore', ...title }
    : { action: 'take-back', ...title, actionId };
}

/** The row as it looks before the server has answered. */
export function shownAfter(act: ContinueAct, items: ContinueWatchingItem[]): ContinueWatchingItem[] {
  const isIt = (item: ContinueWatchingItem) => isSameTitle(item, act.item);
  if (leavesRow(act)) return items.filter((item) => !isIt(item));
  if (act.kind === 'go-on-alone') return [act.item, ...items.filter((item) => !isIt(item))];
  if (act.kind !== 'be-at') return items;
  const { season, number, name, still, runtimeMinutes } = act.episode;
  return items.map((item) =>
    isIt(item)
      ? {
          ...item,
          season,
          episode: number,
          reason: { kind: 'next-episode' },
          minutesLeft: runtimeMinutes,
          percentage: 0,
          target: watchAddress({ type: 'tv', tmdbId: item.tmdbId, season, episode: number }),
          place: null,
          snapshot: { ...item.snapshot, episodeTitle: name || null, still },
        }
      : item,
  );
}

export function doneWords(act: ContinueAct): string {
  const name = nameOf(act.item);
  switch (act.kind) {
    case 'not-now':
      return `${name} is hidden until something new happens`;
    case 'drop':
      return `${name} is dropped`;
    case 'mark-watched':
      return act.item.type === 'movie'
        ? `${name} is marked watched`
        : `${name} ${episodeLabel({ season: act.item.season, number: act.item.episode })} is marked watched`;
    case 'go-on-alone':
      return `${name} goes on for you alone, from here`;
    case 'be-at':
      return `${name} goes on at ${episodeLabel(act.episode)}`;
  }
}

export function troubleWords(act: ContinueAct): string {
  const name = nameOf(act.item);
  switch (act.kind) {
    case 'not-now':
      return `${name} could not be hidden.`;
    case 'drop':
      return `${name} could not be dropped.`;
    case 'mark-watched':
      return `${name} could not be marked watched.`;
    case 'go-on-alone':
    case 'be-at':
      return `Your place in ${name} could not be changed.`;
  }
}

/** Where the group is in it; at the beginning of what it has not begun. */
function placeOf({ place }: ContinueWatchingItem) {
  return place
    ? { position: place.position, episodeId: place.episodeId, ...(place.duration ? { duration: place.duration } : {}) }
    : { position: 0 };
}

function numbersOf({ type, season, episode }: ContinueWatchingItem) {
  return type === 'movie' ? {} : { season, episode };
}
