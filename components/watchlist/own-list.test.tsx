import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exampleEntry } from '@/components/gallery/examples';
import { OwnList } from '@/components/watchlist/own-list';
import { draw } from '@/lib/testing/components/render';
import { later, problem, serve } from '@/lib/testing/components/server';

const NOSFERATU = exampleEntry();
const SINTEL = exampleEntry({ tmdbId: 2, position: 2, title: 'Sintel' });
const CHARADE = exampleEntry({ tmdbId: 3, position: 3, title: 'Charade' });
const ALL = [NOSFERATU, SINTEL, CHARADE];

const list = () => draw(<OwnList profileId="p" initial={ALL} />);
const order = () => screen.getAllByRole('link').map((link) => link.getAttribute('href')?.slice(-1));

describe('OwnList', () => {
  it('says how a title comes on it while it is empty', () => {
    draw(<OwnList profileId="p" initial={[]} />);
    expect(screen.queryByRole('list')).toBeNull();
    screen.getByRole('heading');
  });

  it('takes a title off at once, and puts it back where it stood', async () => {
    let entries = ALL;
    const asked = serve(({ method }) => {
      if (method === 'GET') return Response.json({ entries });
      entries = method === 'DELETE' ? [NOSFERATU, CHARADE] : ALL;
      return Response.json(method === 'DELETE' ? { removed: SINTEL } : { entry: SINTEL });
    });
    const { user } = list();
    await user.click(screen.getByRole('button', { name: 'Take Sintel off the list' }));
    await waitFor(() => expect(order()).toEqual(['1', '3']));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(order()).toEqual(['1', '2', '3']));
    const written = asked.filter(({ method }) => method !== 'GET');
    expect(written).toMatchObject([
      { method: 'DELETE', query: { type: 'movie', tmdbId: '2', profileId: 'p' } },
      { method: 'POST', body: { tmdbId: 2, position: 2 } },
    ]);
  });

  it('says nothing of an undo where it had been off already', async () => {
    const asked = serve(({ method }) =>
      method === 'DELETE' ? Response.json({ removed: null }) : Response.json({ entries: [NOSFERATU, CHARADE] }),
    );
    const { user } = list();
    await user.click(screen.getByRole('button', { name: 'Take Sintel off the list' }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(screen.queryByText('Sintel is off your list')).toBeNull();
  });

  it('moves a title at once, and back with words when the server refuses', async () => {
    const answer = later<Response>();
    const asked = serve(({ method }) => (method === 'PATCH' ? answer.promise : Response.json({ entries: ALL })));
    const { user } = list();
    await user.click(screen.getByRole('button', { name: 'Move Charade earlier' }));
    await waitFor(() => expect(order()).toEqual(['1', '3', '2']));
    answer.resolve(problem(500, 'internal', 'Something went wrong'));
    await screen.findByText('Charade could not be moved.');
    await waitFor(() => expect(order()).toEqual(['1', '2', '3']));
    expect(asked[0]?.body).toMatchObject({ tmdbId: 3, after: { tmdbId: 1 }, before: { tmdbId: 2 } });
  });

  it('moves nothing past its ends, and keeps the buttons there', async () => {
    const asked = serve(() => Response.json({ entries: ALL }));
    const { user } = list();
    for (const name of ['Move Nosferatu earlier', 'Move Charade later']) {
      const button = screen.getByRole('button', { name });
      expect(button.getAttribute('aria-disabled')).toBe('true');
      await user.click(button);
    }
    expect([order(), asked]).toEqual([['1', '2', '3'], []]);
  });
});
