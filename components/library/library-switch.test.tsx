import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { LibrarySwitch } from '@/components/library/library-switch';
import { draw } from '@/lib/testing/components/render';

const switchOf = (choose: (form: FormData) => Promise<boolean>) => (
  <LibrarySwitch server="s" library="l" label="Films" text="Films" isChosen={false} choose={choose} />
);

it('says which library of which server is wanted', async () => {
  const choose = vi.fn(async (_: FormData) => true);
  const { user } = draw(switchOf(choose));
  await user.click(screen.getByRole('switch', { name: /Films/ }));
  const form = choose.mock.calls[0]?.[0];
  expect(form && Object.fromEntries(form)).toEqual({ server: 's', library: 'l', chosen: 'on' });
});

it('is on at once, and turns back where it was not kept', async () => {
  const answer = Promise.withResolvers<boolean>();
  const { user } = draw(switchOf(() => answer.promise));
  const found = screen.getByRole('switch', { name: /Films/ });
  await user.click(found);
  expect(found.getAttribute('aria-checked')).toBe('true');
  answer.reject(new Error('away'));
  await waitFor(() => expect(found.getAttribute('aria-checked')).toBe('false'));
});
