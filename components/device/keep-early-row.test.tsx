import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawnNode, keepEarlyRow } from '@/components/device/keep-early-row';
import { ROW_KEY } from '@/lib/http/early-row';
import { ON_DEVICE_FLAG } from '@/lib/http/something-on-device';
import { draw } from '@/lib/testing/components/render';

const cards = Array.from({ length: 20 }, (_, index) => index);

function Shelf() {
  return (
    <section aria-label="Continue watching">
      <ul>
        {cards.map((card) => (
          <li key={card} className="still-width" style={{ color: 'red' }}>
            <a href={`/watch/movie/${card}`}>
              <svg aria-hidden="true">
                <path d="M0" />
              </svg>
              Film {card}
            </a>
            <button type="button">More</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

describe('the row that is kept', () => {
  it('is what was drawn, without what only React makes work, and no longer than a screen', () => {
    draw(<Shelf />);
    const section = screen.getByRole('region', { name: 'Continue watching' });
    const [tag, attributes, list] = drawnNode(section) as unknown as [string, object, unknown[]];
    expect([tag, attributes]).toEqual(['section', { 'aria-label': 'Continue watching' }]);
    expect(list).toHaveLength(2 + 12);
    expect(list[3]).toEqual([
      'li',
      { class: 'still-width' },
      ['a', { href: '/watch/movie/1' }, ['svg', { 'aria-hidden': 'true' }, ['path', { d: 'M0' }]], 'Film ', '1'],
    ]);
  });

  it('is gone with the row, and with what it is of', () => {
    draw(<Shelf />);
    const row = screen.getByRole('region', { name: 'Continue watching' });
    localStorage.setItem(ON_DEVICE_FLAG, '1');
    keepEarlyRow(row);
    expect(JSON.parse(localStorage.getItem(ROW_KEY) ?? '')[0]).toBe('section');
    keepEarlyRow(null);
    expect(localStorage.getItem(ROW_KEY)).toBeNull();
    keepEarlyRow(row);
    localStorage.removeItem(ON_DEVICE_FLAG);
    keepEarlyRow(row);
    expect(localStorage.getItem(ROW_KEY)).toBeNull();
  });
});
