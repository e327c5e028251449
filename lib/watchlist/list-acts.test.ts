import { expect, it } from 'vitest';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import { type ListAct, listAfter } from '@/lib/watchlist/list-acts';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

const film = (tmdbId: number) => ({ type: 'movie' as const, tmdbId });
const entry = (tmdbId: number, position: number): WatchlistEntry => ({
  ...{ ...film(tmdbId), profileId: 'ada', position, addedAt: '', title: `Film ${tmdbId}` },
  ...{ poster: null, backdrop: null },
});
const list = [entry(1, 1), entry(2, 2), entry(3, 3)];
const kept = (acts: ListAct[]): KeptAct[] =>
  acts.map((shows, id) => ({
    ...{ id, owner: 'ada', call: { method: 'POST', address: '/api/watchlist' }, trouble: '', takesAway: false },
    ...{ shows, observedAt: '' },
  }));
const add = (tmdbId: number, position?: number): ListAct => ({ act: 'add', ...film(tmdbId), title: '', position });
const remove = (tmdbId: number): ListAct => ({ act: 'remove', ...film(tmdbId) });
const move = (tmdbId: number, after: number | null, before: number | null): ListAct => ({
  ...{ act: 'move', ...film(tmdbId) },
  ...({ after: after && film(after), before: before && film(before) } as { after: null; before: null }),
});

it.each<[string, ListAct[], number[]]>([
  ['nothing', [], [1, 2, 3]],
  ['a title added: on top', [add(4)], [4, 1, 2, 3]],
  ['one added that is there: it stays', [add(2)], [1, 2, 3]],
  ['one removed', [remove(2)], [1, 3]],
  ['one removed and put back where it stood', [remove(2), add(2, 2)], [1, 2, 3]],
  ['one added and removed', [add(4), remove(4)], [1, 2, 3]],
  ['one moved to the top', [move(3, null, 1)], [3, 1, 2]],
  ['one moved behind another', [move(1, 3, null)], [2, 3, 1]],
  ['one moved behind one that is gone, before a third', [remove(1), move(3, 1, 2)], [3, 2]],
  ['one moved between two that are gone: it stays', [add(4), remove(1), remove(2), move(3, 1, 2)], [4, 3]],
])('after %s', (_what, acts, left) => {
  expect(listAfter(list, kept(acts), 'ada').map(({ tmdbId }) => tmdbId)).toEqual(left);
});

it('is as it was after what is no act on a list', () => {
  const [act] = kept([remove(1)]) as [KeptAct];
  expect(listAfter(list, [{ ...act, shows: { act: 'burn' } }], 'ada')).toEqual(list);
  expect(listAfter(list, [{ ...act, call: { method: 'PUT', address: '/api/thumbs' } }], 'ada')).toEqual(list);
});
