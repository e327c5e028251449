import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { examplePeople, examplePick } from '@/components/gallery/examples';
import { PickCard } from '@/components/tonight/pick-card';
import { draw } from '@/lib/testing/components/render';
import type { TonightPick } from '@/lib/tonight/schema';

const atTheEnd = { next: null, target: null } as const;
const film = { type: 'movie', next: null, target: '/watch/movie/1' } as const;

function deal(changes: Partial<TonightPick> = {}) {
  const on = { advance: vi.fn(), unpick: vi.fn() };
  return {
    on,
    ...draw(
      <PickCard pick={examplePick(changes)} people={examplePeople} onAdvance={on.advance} onUnpick={on.unpick} />,
    ),
  };
}

describe('PickCard', () => {
  it.each([
    ['what is next, and who picked it', {}, 'Next: Low Tide · Picked by Maya'],
    ['who is further on', { ahead: ['jonas'] }, 'Next: Low Tide · Jonas is further on · Picked by Maya'],
    ['how many are', { ahead: ['jonas', 'otto'] }, 'Next: Low Tide · Jonas and Otto are further on · Picked by Maya'],
    ['that all is seen', { ...atTheEnd, pickedBy: null }, 'You are caught up'],
    ['nothing more of a film', { ...film, pickedBy: null }, ''],
    ['who picked a film', film, 'Picked by Maya'],
    ['nobody who has left the household', { pickedBy: 'gone' }, 'Next: Low Tide'],
  ])('says %s', (_, changes, words) => {
    const { container } = deal(changes);
    expect(container.querySelector('h3 + p')?.textContent).toBe(words);
  });

  it.each([
    ['its length and when it ends', {}, '24 min · ends at 10:05 PM'],
    ['neither, where nobody knows', { minutesLeft: null, endsAt: null }, undefined],
  ])('says %s', (_, changes, words) => {
    const { container } = deal(changes);
    const said = container.querySelector('h3 + p + p')?.textContent?.replace(/\s/g, ' ');
    expect(said).toBe(words);
  });

  it('says when a show that all have seen goes on', () => {
    const { container } = deal({ ...atTheEnd, nextAirDate: '2030-05-01' });
    expect(container.querySelector('h3 + p')?.textContent).toMatch(/^You are caught up · Picked by Maya · next .*May/);
  });

  it.each([
    ['an episode', {}, ['Play S1 E6 of Lighthouse'], ['Next episode of Lighthouse', 'Unpick Lighthouse']],
    ['a film', film, ['Play of Lighthouse'], ['Unpick Lighthouse']],
    ['a show at its end', atTheEnd, [], ['Unpick Lighthouse']],
  ])('offers for %s what can be done with it', (_, changes, links, buttons) => {
    deal(changes);
    const names = (role: string) =>
      screen.queryAllByRole(role).map((one) => one.getAttribute('aria-label') ?? one.textContent);
    expect(names('link')).toEqual(['Lighthouse', ...links]);
    expect(names('button')).toEqual(buttons);
  });

  it('moves on from the episode it shows', async () => {
    const { user, on } = deal();
    await user.click(screen.getByRole('button', { name: 'Next episode of Lighthouse' }));
    expect(on.advance).toHaveBeenCalledWith(expect.objectContaining({ season: 1, episode: 6 }));
  });
});
