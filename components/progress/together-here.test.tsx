import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleCard } from '@/components/gallery/examples';
import { TogetherHere } from '@/components/progress/together-here';
import { writeCookie } from '@/lib/http/write-cookie';
import { draw } from '@/lib/testing/components/render';
import { acted, serve } from '@/lib/testing/components/server';

const ME = '11111111-1111-4111-8111-111111111111';
const TITLE = { type: 'tv', tmdbId: 7 } as const;
const card = exampleCard(TITLE);
const group = (changes: object = {}) => ({
  profileId: 'group',
  names: ['Jonas', 'Lina'],
  query: 'with=a,b,c',
  isOpen: true,
  items: [card],
  ...changes,
});
const here = (groups: ReturnType<typeof group>[]) => {
  const ask = vi.fn(async () => groups);
  return { ask, ...draw(<TogetherHere title={TITLE} ask={ask} />) };
};

describe('TogetherHere', () => {
  beforeEach(() => {
    writeCookie(`tonight-profile=${ME}`);
  });
  afterEach(() => {
    writeCookie('tonight-profile=; max-age=0');
  });

  it('says where each group is, in the words of home, with its ways on', async () => {
    here([group(), group({ profileId: 'other', names: ['Otto'], isOpen: false })]);
    await screen.findByText('With Jonas and Lina · S1 E2 · 14 min left');
    expect(screen.getByRole('link', { name: 'Go on together' }).getAttribute('href')).toBe(`${card.target}?with=a,b,c`);
    expect(screen.getByRole('link', { name: 'Say who is here' }).getAttribute('href')).toBe('/tonight');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Go on alone from here',
      'Not now',
      'Go on alone from here',
    ]);
  });

  it('moves one’s own place where one asks for it, and goes there', async () => {
    const asked = serve(acted);
    const { router } = here([group()]);
    fireEvent.click(await screen.findByRole('button', { name: 'Go on alone from here' }));
    await waitFor(() => expect(router.push).toHaveBeenCalledExactlyOnceWith(card.target));
    expect(asked.map(({ body }) => body)).toMatchObject([{ action: 'set', profileId: ME }]);
  });

  it('is gone at once for "not now", which is the group’s', async () => {
    const asked = serve(acted);
    here([group()]);
    fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'With Jonas and Lina' })).toBeNull());
    await waitFor(() => expect(asked.map(({ body }) => body)).toMatchObject([{ action: 'hide', profileId: 'group' }]));
  });

  it('is nothing for who has begun it with nobody', async () => {
    const { ask, container } = here([]);
    await waitFor(() => expect(ask).toHaveBeenCalledWith(TITLE));
    expect(container.textContent).toBe('');
  });
});

it('asks nothing for who has not signed in', () => {
  expect(here([group()]).ask).not.toHaveBeenCalled();
});
