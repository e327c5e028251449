import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PlaceByHand } from '@/components/no-stream/place-by-hand';
import { draw } from '@/lib/testing/components/render';

type Props = Parameters<typeof PlaceByHand>[0];

const at = (position: number) => (
  <PlaceByHand
    itemKey={{ type: 'movie', tmdbId: 1, season: 0, episode: 0, episodeId: null } as Props['itemKey']}
    profileId="11111111-1111-4111-8111-111111111111"
    snapshot={{ title: 'Nosferatu' } as Props['snapshot']}
    place={{ position, watchedAt: null } as Props['place']}
    runtimeMinutes={80}
  />
);
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Where you stopped' });

it('shows the place as it is, and what a person writes whatever comes meanwhile', async () => {
  const { user, redraw } = draw(at(60));
  expect(field().value).toBe('1:00');
  redraw(at(120));
  expect(field().value).toBe('2:00');
  await user.clear(field());
  await user.type(field(), 'soon');
  redraw(at(180));
  expect(field().value).toBe('soon');
  await user.click(screen.getByRole('button', { name: 'Keep this place' }));
  await screen.findByText(/^Write a time such as/);
});
