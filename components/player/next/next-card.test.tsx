import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { exampleEpisode } from '@/components/gallery/examples';
import { NextCard } from '@/components/player/next/next-card';
import { draw } from '@/lib/testing/components/render';

function offer(changes: { countdown?: number | null; hasCredits?: boolean } = {}) {
  const on = { play: vi.fn(), credits: vi.fn(), hold: vi.fn() };
  const next = {
    kind: 'episode' as const,
    episode: exampleEpisode({ number: 3, name: 'Low Tide' }),
    address: '/watch/tv/7/1/3',
    stream: null,
  };
  const drawn = draw(
    <NextCard
      next={next}
      countdown={null}
      hasCredits={false}
      onPlay={on.play}
      onWatchCredits={on.credits}
      onHold={on.hold}
      {...changes}
    />,
  );
  return { on, ...drawn };
}

describe('NextCard', () => {
  it.each([
    [7, 'Next episode in 7 s', 'The next episode begins by itself. Any key holds it.'],
    [null, 'Next episode', ''],
  ])('with %s seconds to go it says so', (countdown, words, status) => {
    offer({ countdown });
    expect(screen.getByRole('status').textContent).toBe(status);
    expect(screen.getByRole('status').parentElement?.firstChild?.textContent).toBe(words);
    screen.getByRole('heading', { name: 'S1 E3 · Low Tide' });
  });

  it.each([
    [true, ['Play now', 'Watch credits']],
    [false, ['Play now']],
  ])('offers the credits where there are any: %s', (hasCredits, names) => {
    offer({ hasCredits });
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent?.trim())).toEqual(names);
  });

  it.each([
    ['a key', () => fireEvent.keyDown(document.body, { key: 'x' })],
    ['a touch', () => fireEvent.pointerDown(document.body)],
  ])('is held by %s, wherever it is made, until it is gone', (_, touch) => {
    const { on, unmount } = offer({ countdown: 5 });
    touch();
    expect(on.hold).toHaveBeenCalledOnce();
    unmount();
    touch();
    expect(on.hold).toHaveBeenCalledOnce();
  });

  it('plays, or shows the credits, when it is told to', async () => {
    const { user, on } = offer({ hasCredits: true });
    await user.click(screen.getByRole('button', { name: 'Play now' }));
    await user.click(screen.getByRole('button', { name: 'Watch credits' }));
    expect([on.play.mock.calls.length, on.credits.mock.calls.length]).toEqual([1, 1]);
  });
});
