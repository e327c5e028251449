import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleCard } from '@/components/gallery/examples';
import { ContinueCard } from '@/components/progress/continue-card';
import { draw } from '@/lib/testing/components/render';

const { snapshot } = exampleCard();
const nothing = { title: null, showTitle: null, episodeTitle: null, poster: null, still: null, backdrop: null };

it.each([
  ['a show by its own name', snapshot, 'Lighthouse'],
  ['a film', { ...nothing, title: 'Nosferatu' }, 'Nosferatu'],
  ['what has no name', nothing, 'Untitled'],
])('names %s', (_, shown, name) => {
  draw(<ContinueCard item={exampleCard({ snapshot: shown })} today="2026-11-20" menu={null} />);
  const link = screen.getByRole('link', { name: `${name} S1 E2 · 14 min left` });
  expect(link.getAttribute('href')).toBe('/watch/tv/7/1/2');
});

it.each([
  ['the still', { still: '/s/{still}.webp', backdrop: '/b/{backdrop}.webp', poster: '/p/{poster}.webp' }, '/s/'],
  ['else the backdrop', { backdrop: '/b/{backdrop}.webp', poster: '/p/{poster}.webp' }, '/b/'],
  ['else the poster', { poster: '/p/{poster}.webp' }, '/p/'],
  ['else none', {}, null],
])('shows %s', (_, pictures, begins) => {
  const item = exampleCard({ snapshot: { ...nothing, ...pictures } });
  const { container } = draw(<ContinueCard item={item} today="2026-11-20" loading="eager" menu={null} />);
  const source = container.querySelector('img')?.getAttribute('src') ?? null;
  expect(source && /\/[sbp]\//.exec(decodeURIComponent(source))?.[0]).toBe(begins);
});

it.each([
  [42, 1],
  [0, 0],
])('with %d percent there are %d bars', (percentage, bars) => {
  const { container } = draw(<ContinueCard item={exampleCard({ percentage })} today="2026-11-20" menu={null} />);
  expect(container.querySelectorAll(`rect[width="${percentage}%"]`)).toHaveLength(bars);
});
