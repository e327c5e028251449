import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { examplePlayback } from '@/components/gallery/examples';
import { HistoryList } from '@/components/history/history-list';
import { draw } from '@/lib/testing/components/render';
import { later, problem, serve } from '@/lib/testing/components/server';

const EPISODE = examplePlayback();
const FILM = examplePlayback({
  sessionId: '22222222-2222-4222-8222-222222222222',
  type: 'movie',
  tmdbId: 1,
  season: 0,
  episode: 0,
  title: 'Nosferatu',
  episodeTitle: null,
  watched: true,
  startedAt: '2026-11-19T20:15:00.000Z',
});

const list = (entries = [EPISODE, FILM], next: string | null = null) =>
  draw(<HistoryList profileId={EPISODE.profileId} initial={{ entries, next }} timeZone="UTC" language="en-GB" />);
const shown = () =>
  screen.queryAllByRole('button', { name: /^Take back…/ }).map((one) => one.getAttribute('aria-label'));
const choose = async (user: ReturnType<typeof draw>['user'], entry: string, act: RegExp) => {
  await user.click(screen.getByRole('button', { name: `Take back… ${entry}` }));
  await user.click(await screen.findByRole('button', { name: act }));
};

describe('HistoryList', () => {
  it('says what it is for while nothing was watched', () => {
    list([]);
    screen.getByRole('heading', { name: 'Nothing watched yet' });
  });

  it('goes by days, and says what, when, where and how long', () => {
    list();
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Friday 20 November',
      'Thursday 19 November',
    ]);
    const [episode, film] = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(episode).toContain('S1 E2 · The Long Night20:15 · Television · 14 min');
    expect(film).toContain('Nosferatu20:15 · Television · 14 min · watched');
  });

  it('removes one at once, and brings it back', async () => {
    let entries = [EPISODE, FILM];
    const asked = serve(({ method }) => {
      if (method === 'GET') return Response.json({ entries, next: null });
      entries = method === 'DELETE' ? [FILM] : [EPISODE, FILM];
      return Response.json(method === 'DELETE' ? { removalId: 'r' } : { restored: true });
    });
    const { user } = list();
    await choose(user, 'Lighthouse S1 E2', /^Take this back/);
    await waitFor(() => expect(shown()).toEqual(['Take back… Nosferatu']));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(shown()).toHaveLength(2));
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ action: 'restore', removalId: 'r' });
  });

  it('takes back all that a device has played since', async () => {
    let entries = [EPISODE, FILM];
    const asked = serve(({ method }) => {
      if (method === 'GET') return Response.json({ entries, next: null });
      entries = [];
      return Response.json({ removalId: 'r' });
    });
    const { user } = list();
    await choose(user, 'Nosferatu', /^Take back all since 20:15.*2 playbacks on Television/);
    await waitFor(() => expect(shown()).toEqual([]));
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      action: 'take-back',
      deviceId: FILM.deviceId,
      since: FILM.startedAt,
    });
  });

  it('offers no more than is shown of a search', async () => {
    const { user } = draw(
      <HistoryList
        profileId={EPISODE.profileId}
        initial={{ entries: [EPISODE, FILM], next: null }}
        filter={{ q: 'o' }}
        timeZone="UTC"
        language="en-GB"
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Take back… Nosferatu' }));
    await screen.findByRole('button', { name: /^Take this back/ });
    expect(screen.queryByRole('button', { name: /^Take back all/ })).toBeNull();
  });

  it('keeps what the server would not remove, and says so', async () => {
    const answer = later<Response>();
    serve(({ method }) =>
      method === 'DELETE' ? answer.promise : Response.json({ entries: [EPISODE, FILM], next: null }),
    );
    const { user } = list();
    await choose(user, 'Nosferatu', /^Take this back/);
    await waitFor(() => expect(shown()).toHaveLength(1));
    answer.resolve(problem(503, 'unavailable', 'Later.'));
    await screen.findByText('That could not be removed.');
    expect(shown()).toHaveLength(2);
  });

  it('shows what came before, and lets a page that was lost be asked for again', async () => {
    let isAway = true;
    serve(({ query }) =>
      isAway
        ? problem(503, 'unavailable', 'Later.')
        : Response.json({ entries: query.before ? [FILM] : [EPISODE], next: null }),
    );
    const { user } = list([EPISODE], '2026-11-20T00:00:00Z');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('What came before did not arrive.');
    isAway = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(shown()).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
