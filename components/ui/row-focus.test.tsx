import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { besideInRow, keepOneTabStop, withinCard } from '@/components/ui/row-focus';

const at = (name: string) => screen.getByText(name);

beforeEach(() => {
  render(
    <section>
      <div data-row-more="">
        <a href="/all">See all</a>
      </div>
      <ul data-row="">
        {['Aelita', 'Wings'].map((title) => (
          <li key={title}>
            <div data-card="">
              <a href={`/${title}`}>{title}</a>
              <button type="button" data-card-action="">
                List {title}
              </button>
              <button type="button" data-card-action="">
                Thumb {title}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>,
  );
});

it('a row is walked to its end, and on to what its heading leads to', () => {
  expect(besideInRow(at('Aelita'), 1)).toBe(at('Wings'));
  expect(besideInRow(at('List Aelita'), 1)).toBe(at('Wings'));
  expect(besideInRow(at('Wings'), 1)).toBe(at('See all'));
  expect(besideInRow(at('See all'), -1)).toBe(at('Wings'));
  expect(besideInRow(at('See all'), 1)).toBeNull();
  expect(besideInRow(at('Aelita'), -1)).toBe(at('Aelita'));
});

it('a card’s buttons are reached from its link, one after the other, and lead back', () => {
  expect(withinCard(at('Wings'), 'ArrowUp')).toBe(at('List Wings'));
  expect(withinCard(at('List Wings'), 'ArrowDown')).toBe(at('Thumb Wings'));
  expect(withinCard(at('Thumb Wings'), 'ArrowDown')).toBe(at('Wings'));
  expect(withinCard(at('Thumb Wings'), 'ArrowUp')).toBe(at('List Wings'));
  expect(withinCard(at('List Wings'), 'ArrowUp')).toBeNull();
  expect(withinCard(at('Wings'), 'ArrowDown')).toBeNull();
});

it('the tab key stops at one card of a row, and at all of its buttons', () => {
  const row = at('Aelita').closest('ul') as HTMLElement;
  keepOneTabStop(row, at('Wings'));
  const stops = [...row.querySelectorAll<HTMLElement>('a, button')].filter(({ tabIndex }) => tabIndex === 0);
  expect(stops.map(({ textContent }) => textContent)).toEqual(['Wings', 'List Wings', 'Thumb Wings']);
});
