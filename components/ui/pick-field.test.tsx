import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { PickField } from '@/components/ui/pick-field';
import { draw } from '@/lib/testing/components/render';

const choices = [
  ['', 'Anything'],
  ['12', 'Up to 12'],
] as const;
const field = (props: Partial<Parameters<typeof PickField>[0]> = {}) => (
  <PickField name="ratingCap" label="May watch" initial="" choices={choices} {...props} />
);

it('sends what was picked, says so, and gives the focus back', async () => {
  const onPick = vi.fn();
  const { user, container } = draw(field({ onPick }));
  const value = () => container.querySelector<HTMLInputElement>('input[name=ratingCap]')?.value;
  expect(value()).toBe('');
  const button = screen.getByRole('button', { name: 'May watch Anything' });
  await user.click(button);
  screen.getByRole('button', { name: 'Anything', pressed: true });
  await user.click(screen.getByRole('button', { name: 'Up to 12' }));
  expect([value(), onPick.mock.calls]).toEqual(['12', [['12']]]);
  expect(screen.queryByRole('button', { name: 'Up to 12' })).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(screen.getByRole('button', { name: 'May watch Up to 12' })).toBe(button);
});

it('shows what is no choice as it came', () => {
  draw(field({ initial: '13' }));
  screen.getByRole('button', { name: 'May watch 13' });
});

it.each([
  ['nothing', {}, null],
  ['a hint', { hint: 'By region.' }, 'By region.'],
  ['what is wrong, before the hint', { hint: 'By region.', error: 'Not rated there.' }, 'Not rated there.By region.'],
])('is described by %s', (_, props, words) => {
  draw(field(props));
  const description = screen.getByRole('button').getAttribute('aria-describedby');
  expect(description && document.getElementById(description)?.textContent).toBe(words);
});
