import { expect, it } from 'vitest';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import type { Tonight } from '@/lib/tonight/schema';
import { mayWait, stepTrouble, tonightAfter } from '@/lib/tonight/tonight-acts';

const film = { type: 'movie' as const, tmdbId: 1 };
const tonight = {
  evening: '2026-11-28',
  viewerId: 'ada',
  cards: [{ ...film, title: 'Nosferatu', votes: ['ben'] }],
  surprises: [],
  picks: [{ ...film, tmdbId: 2, title: 'Metropolis' }],
  veto: null,
} as unknown as Tonight;
const kept = (shows: object, address = '/api/tonight?profileId=ada'): KeptAct => ({
  ...{ id: 1, owner: 'ada', call: { method: 'POST', address }, trouble: '', takesAway: false },
  ...{ shows, observedAt: '2026-11-28T20:00:00.000Z' },
});
const vote = { action: 'vote', ...film, evening: '2026-11-28' };

it('shows what was said while no server answered, in its order', () => {
  expect(tonightAfter(tonight, [kept(vote)]).cards[0]?.votes).toEqual(['ben', 'ada']);
  expect(tonightAfter(tonight, [kept(vote), kept({ ...vote, action: 'unvote' })]).cards[0]?.votes).toEqual(['ben']);
  expect(tonightAfter(tonight, [kept({ ...vote, action: 'veto' })])).toMatchObject({
    cards: [],
    veto: { ...film, title: 'Nosferatu' },
  });
  expect(tonightAfter(tonight, [kept({ ...vote, action: 'unpick', tmdbId: 2 })]).picks).toEqual([]);
});

it('shows nothing of another evening, of no evening, or of what is no step', () => {
  for (const shows of [
    { ...vote, evening: '2026-11-27' },
    { action: 'vote', ...film },
    { ...vote, action: 'sing' },
  ])
    expect(tonightAfter(tonight, [kept(shows)])).toEqual(tonight);
  expect(tonightAfter(tonight, [kept(vote, '/api/thumbs')])).toEqual(tonight);
});

it('lets wait what is said of titles, and nothing that all have to agree on now', () => {
  const steps = [
    { action: 'vote', ...film },
    { action: 'unpick', ...film },
    { action: 'here', who: 'ben', here: false },
    { action: 'done-by', doneBy: null },
    { action: 'advance', ...film, expected: { season: 1, episode: 1 } },
  ] as const;
  expect(steps.map(mayWait)).toEqual([true, true, false, false, false]);
});

it('has words for each that is refused', () => {
  const words = (['vote', 'veto', 'pick', 'unpick', 'not-this'] as const).map((action) =>
    stepTrouble({ action, ...film }, 'Nosferatu'),
  );
  expect(new Set(words).size).toBe(words.length);
  for (const one of words) expect(one).toContain('Nosferatu');
});
