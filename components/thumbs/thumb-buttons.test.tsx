import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ThumbButtons } from '@/components/thumbs/thumb-buttons';
import { draw } from '@/lib/testing/components/render';
import { problem, serve } from '@/lib/testing/components/server';
import { watchAs } from '@/lib/testing/components/watch-as';
import type { ThumbEntry } from '@/lib/thumbs/schema';

const FILM = { type: 'movie' as const, tmdbId: 1, title: 'Nosferatu' };

/** A stream that says nothing. */
class SilentEventSource extends EventTarget {
  close() {}
}

const pressed = () =>
  screen.getAllByRole('button', { pressed: true }).map((button) => button.getAttribute('aria-label'));

describe('ThumbButtons', () => {
  beforeEach(() => {
    vi.stubGlobal('EventSource', SilentEventSource);
    watchAs('11111111-1111-4111-8111-111111111111');
  });

  it('says one thing at a time, and takes it back when it is said again', async () => {
    let thumbs: ThumbEntry[] = [{ type: 'movie', tmdbId: 1, thumb: 'up' }];
    const asked = serve(({ method, body }) => {
      const given = (body as { thumb?: ThumbEntry['thumb'] | null } | undefined)?.thumb;
      if (method === 'PUT') thumbs = given ? [{ type: 'movie', tmdbId: 1, thumb: given }] : [];
      return Response.json({ thumbs });
    });
    const { user } = draw(<ThumbButtons title={FILM} />);
    await waitFor(() => expect(pressed()).toEqual(['I like it']));
    await user.click(screen.getByRole('button', { name: 'I love it' }));
    await waitFor(() => expect(pressed()).toEqual(['I love it']));
    await user.click(screen.getByRole('button', { name: 'I love it' }));
    await waitFor(() => expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]));
    expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toMatchObject([
      { type: 'movie', tmdbId: 1, thumb: 'love' },
      { type: 'movie', tmdbId: 1, thumb: null },
    ]);
  });

  it('takes back visibly what the server would not keep', async () => {
    serve(({ method }) => (method === 'PUT' ? problem(503, 'unavailable', 'Later.') : Response.json({ thumbs: [] })));
    const { user } = draw(<ThumbButtons title={FILM} />);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Not for me' }).getAttribute('aria-disabled')).toBe('false'),
    );
    await user.click(screen.getByRole('button', { name: 'Not for me' }));
    await screen.findByText('What you think of Nosferatu could not be kept.');
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
  });
});
