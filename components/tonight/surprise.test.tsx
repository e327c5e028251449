import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { exampleTonight, exampleTonightCard } from '@/components/gallery/examples';
import { Surprise } from '@/components/tonight/surprise';
import { draw } from '@/lib/testing/components/render';

const lighthouse = exampleTonightCard({ reasons: [{ kind: 'wanted', profileIds: ['maya'] }] });
const harbour = exampleTonightCard({ tmdbId: 8, title: 'Harbour' });

function deal(surprises = [lighthouse, harbour], isActing = false) {
  const on = { pick: vi.fn(), notThis: vi.fn() };
  const surprise = (offered: typeof surprises, acting: boolean) => (
    <Surprise
      tonight={exampleTonight({ surprises: offered })}
      isActing={acting}
      onPick={on.pick}
      onNotThis={on.notThis}
    />
  );
  const drawn = draw(surprise(surprises, isActing));
  return {
    ...drawn,
    on,
    offer: (offered: typeof surprises, acting = false) => drawn.redraw(surprise(offered, acting)),
  };
}
const open = 'Surprise us';

describe('Surprise', () => {
  it('shows nothing before it is asked', () => {
    deal();
    expect(screen.queryByRole('region', { name: 'A surprise' })).toBeNull();
  });

  it('shows one title with its reason, where the focus is', async () => {
    const { user } = deal();
    await user.click(screen.getByRole('button', { name: open }));
    expect(screen.getByRole('heading', { name: 'Lighthouse' })).toBe(document.activeElement);
    expect(screen.getByRole('region', { name: 'A surprise' }).textContent).toContain('Maya wants to see it');
    expect(screen.queryByText('Harbour')).toBeNull();
  });

  it('shows another for "Not this", and keeps the focus there', async () => {
    const { user, on, offer } = deal();
    await user.click(screen.getByRole('button', { name: open }));
    await user.click(screen.getByRole('button', { name: 'Not this' }));
    expect(on.notThis.mock.calls).toEqual([[lighthouse]]);
    offer([harbour], true);
    expect(screen.getByRole('heading').textContent).toBe('Harbour');
    expect(screen.getByRole('button', { name: 'Not this' })).toBe(document.activeElement);
  });

  it.each([
    ['waits, the focus where it was, for the next', true, 'One moment…', 'button', 'Not this'],
    ['says that it was all, where the focus is now', false, 'That was everything', 'heading', 'That was everything'],
  ])('%s', async (_, isActing, words, role, focused) => {
    const { user, offer } = deal([lighthouse]);
    await user.click(screen.getByRole('button', { name: open }));
    await user.click(screen.getByRole('button', { name: 'Not this' }));
    offer([], isActing);
    expect(screen.getByRole('heading').textContent).toBe(words);
    expect(screen.getByRole(role, { name: focused })).toBe(document.activeElement);
  });

  it('picks what it shows, and goes', async () => {
    const { user, on } = deal();
    await user.click(screen.getByRole('button', { name: open }));
    await user.click(screen.getByRole('button', { name: /^Pick Lighthouse/ }));
    expect(on.pick.mock.calls).toEqual([[lighthouse]]);
    expect(screen.queryByRole('region', { name: 'A surprise' })).toBeNull();
  });
});
