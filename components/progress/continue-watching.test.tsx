import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleCard, exampleEpisode, examplePlace } from '@/components/gallery/examples';
import { ContinueWatching } from '@/components/progress/continue-watching';
import { draw } from '@/lib/testing/components/render';
import { type Asked, acted, later, problem, serve } from '@/lib/testing/components/server';

const LIGHTHOUSE = exampleCard();
const NOSFERATU = exampleCard({
  type: 'movie',
  tmdbId: 1,
  season: 0,
  episode: 0,
  place: examplePlace({ type: 'movie', tmdbId: 1, season: 0, episode: 0 }),
  target: '/watch/movie/1',
  snapshot: { ...LIGHTHOUSE.snapshot, title: 'Nosferatu', showTitle: null },
});
const NOT_BEGUN = exampleCard({ tmdbId: 8, place: null, reason: { kind: 'next-episode' }, percentage: 0 });

class SilentEventSource extends EventTarget {
  close() {}
}

beforeEach(() => vi.stubGlobal('EventSource', SilentEventSource));

const row = (items = [LIGHTHOUSE, NOSFERATU]) => (
  <ContinueWatching
    items={items}
    seenAt={Date.now()}
    profileId="p"
    today="2026-11-20"
    loadSeasons={async () => [{ number: 1, name: 'Season 1' }]}
    loadSeason={async () => [exampleEpisode({ number: 1, name: 'Ebb' }), exampleEpisode({ number: 2 })]}
  />
);

const cards = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
const patches = (asked: Asked[]) => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

/** Takes what is asked, and then has these cards. */
function serveRow(items: unknown[], act: () => Response | Promise<Response> = () => acted()) {
  return serve(({ method }) => (method === 'PATCH' ? act() : Response.json({ items, places: [], profiles: [] })));
}

async function choose(user: ReturnType<typeof draw>['user'], title: string, entry: RegExp) {
  // The menus come with the first sign of life.
  fireEvent.pointerMove(document.body);
  await user.click(await screen.findByRole('button', { name: `More for ${title}` }));
  await user.click(screen.getByRole('button', { name: entry }));
}

describe('ContinueWatching', () => {
  it('says what it is for while nothing waits', () => {
    draw(row([]));
    screen.getByText(/Nothing is waiting/);
  });

  it('a card that is hidden leaves at once, the focus goes to the one beside it, and it can come back', async () => {
    const answer = later<Response>();
    const asked = serveRow([NOSFERATU], () => answer.promise);
    const { user } = draw(row());
    await choose(user, 'Lighthouse', /Not now/);
    await waitFor(() => expect(cards()).toEqual(['/watch/movie/1']));
    expect(document.activeElement).toBe(screen.getByRole('link'));
    answer.resolve(acted());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(patches(asked)).toEqual([
        { action: 'hide', type: 'tv', tmdbId: 7, profileId: 'p' },
        { action: 'restore', type: 'tv', tmdbId: 7, profileId: 'p' },
      ]),
    );
  });

  it('comes back with words when the server refuses', async () => {
    serveRow([LIGHTHOUSE, NOSFERATU], () => problem(503, 'unavailable', 'Later.'));
    const { user } = draw(row());
    await choose(user, 'Lighthouse', /Drop/);
    await screen.findByText('Lighthouse could not be dropped.');
    expect(cards()).toEqual(['/watch/tv/7/1/2', '/watch/movie/1']);
  });

  it('a show marked watched stays, and says so until its next episode has come', async () => {
    const answer = later<Response>();
    serveRow([LIGHTHOUSE, NOSFERATU], () => answer.promise);
    const { user } = draw(row());
    await choose(user, 'Lighthouse', /Mark watched/);
    await screen.findByText('Watched');
    expect(cards()).toHaveLength(2);
    answer.resolve(acted());
    await waitFor(() => expect(screen.queryByText('Watched')).toBeNull());
  });

  it('goes on at another episode at once', async () => {
    const asked = serveRow([LIGHTHOUSE, NOSFERATU], () => later<Response>().promise);
    const { user } = draw(row());
    await choose(user, 'Lighthouse', /another episode/);
    await user.click(await screen.findByRole('button', { name: /1\. Ebb/ }));
    await waitFor(() => expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe('/watch/tv/7/1/1'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(patches(asked)).toMatchObject([{ action: 'set', tmdbId: 7, season: 1, episode: 1, position: 0 }]);
  });

  it.each([
    ['a show', LIGHTHOUSE, ['Start over', 'Mark watched', 'I’m at another episode…', 'Not now', 'Drop']],
    ['a film', NOSFERATU, ['Start over', 'Mark watched', 'Not now']],
    ['an episode not begun', NOT_BEGUN, ['Mark watched', 'I’m at another episode…', 'Not now', 'Drop']],
  ])('offers for %s what can be done with it', async (_, item, entries) => {
    serveRow([item]);
    const { user } = draw(row([item]));
    fireEvent.pointerMove(document.body);
    await user.click(await screen.findByRole('button', { name: /^More for/ }));
    const list = screen.getByRole('list', { name: /^More for/ });
    const labels = [...list.querySelectorAll('li')].map((entry) => entry.textContent ?? '');
    expect(labels.map((label) => entries.find((one) => label.startsWith(one)))).toEqual(entries);
  });
});

describe('what was begun together', () => {
  const JONAS = { profileId: 'group', names: ['Jonas', 'Lina'], query: 'with=p,j,l', isOpen: true };
  const together = (over = {}) => (
    <ContinueWatching
      items={[NOSFERATU]}
      together={[{ ...JONAS, items: [LIGHTHOUSE], ...over }]}
      seenAt={Date.now()}
      profileId="p"
      today="2026-11-20"
      loadSeasons={async () => []}
      loadSeason={async () => []}
    />
  );
  const more = /More for .*, together/;
  async function open(user: ReturnType<typeof draw>['user'], entry: RegExp) {
    fireEvent.pointerMove(document.body);
    await user.click(await screen.findByRole('button', { name: more }));
    await user.click(screen.getByRole('button', { name: entry }));
  }

  it('has a card that says with whom, and goes on with all of them', () => {
    draw(together());
    screen.getByText(/^With Jonas and Lina · /);
    expect(cards()).toContain(`${LIGHTHOUSE.target}?with=p,j,l`);
  });

  it('leads to where a member with a PIN says that they are here', () => {
    draw(together({ isOpen: false }));
    expect(cards()).toContain('/tonight');
  });

  it('“go on alone” copies the place to one’s own profile, and plays', async () => {
    const asked = serveRow([NOSFERATU]);
    const { user, router } = draw(together());
    await open(user, /Go on alone/);
    await waitFor(() => expect(router.push).toHaveBeenCalledWith(LIGHTHOUSE.target));
    expect(patches(asked)).toEqual([
      expect.objectContaining({
        action: 'set',
        profileId: 'p',
        tmdbId: LIGHTHOUSE.tmdbId,
        season: LIGHTHOUSE.season,
        episode: LIGHTHOUSE.episode,
        position: LIGHTHOUSE.place?.position,
      }),
    ]);
  });

  it('“not now” hides it for the group, and for nobody alone', async () => {
    const asked = serveRow([]);
    const { user } = draw(together());
    await open(user, /Not now/);
    await waitFor(() =>
      expect(patches(asked)).toEqual([expect.objectContaining({ action: 'hide', profileId: 'group' })]),
    );
  });
});
