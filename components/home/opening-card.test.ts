import { describe, expect, it } from 'vitest';
import { exampleCard } from '@/components/gallery/examples';
import { openingCard } from '@/components/home/opening-card';
import { cardKey } from '@/components/progress/together';

const show = { item: exampleCard() };
const film = { item: exampleCard({ type: 'movie', tmdbId: 1, season: 0, episode: 0 }) };
const group = { profileId: 'group', names: ['Jonas'], query: 'with=p,j', isOpen: true };
const together = { item: exampleCard(), together: group };

describe('openingCard', () => {
  it.each([
    ['opens on the newest', [film, show], null, film],
    ['keeps what stands there though something newer came', [film, show], cardKey(show), show],
    ['goes to the next where that is gone', [film], cardKey(show), film],
    ['tells one’s own place from the group’s', [show, together], cardKey(together), together],
    ['has nothing where nothing waits', [], cardKey(show), null],
  ])('%s', (_, cards, shown, expected) => {
    expect(openingCard(cards, shown)).toBe(expected);
  });

  it('follows the show to its next episode', () => {
    const next = { item: exampleCard({ episode: 3 }) };
    expect(openingCard([film, next], cardKey(show))).toBe(next);
  });
});
