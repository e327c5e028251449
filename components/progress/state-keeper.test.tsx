import { renderHook, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useShownTitles } from '@/components/progress/card-states';
import { PosterCorner, PosterLine } from '@/components/progress/poster-state';
import { StateKeeper } from '@/components/progress/state-keeper';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { TitleState } from '@/lib/progress/title-state-schema';
import { draw } from '@/lib/testing/components/render';
import { serve } from '@/lib/testing/components/server';

class SilentEventSource extends EventTarget {
  close() {}
}

beforeEach(async () => {
  vi.stubGlobal('EventSource', SilentEventSource);
  // Cards of another test go a moment after their page.
  const { result } = renderHook(useShownTitles);
  await waitFor(() => expect(result.current).toEqual([]));
});

const PROFILE = '11111111-1111-4111-8111-111111111111';
const show = (tmdbId: number): TitleKey => ({ type: 'tv', tmdbId });
const state = (tmdbId: number, episode: number): TitleState => ({
  type: 'tv',
  tmdbId,
  watched: false,
  percentage: 10,
  minutesLeft: null,
  next: { season: 1, episode },
  newEpisode: false,
  onShelf: false,
});
const page = (titles: TitleKey[]) => (
  <>
    <StateKeeper profileId={PROFILE} />
    {titles.map((title) => (
      <p key={title.tmdbId}>
        <PosterCorner title={title} />
        <PosterLine title={title} words={`year of ${title.tmdbId}`} />
      </p>
    ))}
  </>
);

it('asks about all cards at once, each title once, and tells them what changes', async () => {
  let episode = 2;
  const asked = serve(() => Response.json({ titles: [state(1, episode)] }));
  const { client, redraw } = draw(page([show(1), show(2)]));
  await screen.findByText('S1 E2 next');
  screen.getByText('year of 2');
  expect(asked.map(({ path, body }) => [path, body])).toEqual([
    ['/api/progress/titles', { profileId: PROFILE, keys: [show(1), show(2)] }],
  ]);

  episode = 3;
  await client.invalidateQueries();
  await screen.findByText('S1 E3 next');

  // What comes later is asked about with the rest of its hundred; what is known stays meanwhile.
  redraw(page([show(1), show(2), show(3)]));
  screen.getByText('S1 E3 next');
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ keys: [show(1), show(2), show(3)] }));
  screen.getByText('S1 E3 next');
});

it('asks a hundred at a time', async () => {
  const asked = serve(() => Response.json({ titles: [] }));
  draw(page(Array.from({ length: 120 }, (_, index) => show(index + 1))));
  const counts = () => asked.map(({ body }) => (body as { keys: unknown[] }).keys.length);
  await waitFor(() => expect(counts().slice(-2)).toEqual([100, 20]));
});
