import { fireEvent, screen, within } from '@testing-library/react';
import { Check, EyeOff, RotateCcw } from 'lucide-react';
import { describe, expect, it, vi } from 'vitest';
import { ActionMenu, type MenuAct } from '@/components/ui/action-menu';
import { draw } from '@/lib/testing/components/render';

const acts = (act: () => void = () => undefined): MenuAct[] => [
  { label: 'Mark watched', hint: 'S1 E2', icon: Check, act },
  { label: 'Start over', icon: RotateCcw, act: '/watch/movie/1?t=0' },
  { label: 'Not tonight', hint: 'Tonight’s veto is used', icon: EyeOff, act: null },
];

const card = (act?: () => void) => (
  <div data-card="">
    <a href="/title/movie/1">Nosferatu</a>
    <ActionMenu label="More for Nosferatu" acts={acts(act)} />
  </div>
);
const button = () => screen.getByRole('button', { name: 'More for Nosferatu' });
const list = () => screen.queryByRole('list', { name: 'More for Nosferatu' });

describe('ActionMenu', () => {
  it('holds no entries until it is open, and begins with the first', async () => {
    const { user, container } = draw(card());
    expect(container.querySelector('ul')).toBeNull();
    expect(button().getAttribute('aria-expanded')).toBe('false');
    await user.click(button());
    expect(button().getAttribute('aria-expanded')).toBe('true');
    expect(within(list() as HTMLElement).getAllByRole('listitem')).toHaveLength(3);
    expect(document.activeElement?.textContent).toBe('Mark watchedS1 E2');
  });

  it('closes before it acts, and gives the focus back', async () => {
    const act = vi.fn(() => expect(list()).toBeNull());
    const { user } = draw(card(act));
    await user.click(button());
    await user.click(screen.getByRole('button', { name: /Mark watched/ }));
    expect(act).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button());
  });

  it('leads where an entry is a place, and closes', async () => {
    const { user } = draw(card());
    await user.click(button());
    const link = screen.getByRole('link', { name: 'Start over' });
    expect(link.getAttribute('href')).toBe('/watch/movie/1?t=0');
    link.addEventListener('click', (event) => event.preventDefault());
    await user.click(link);
    expect(list()).toBeNull();
  });

  it('says what cannot be done now, and does not do it', async () => {
    const { user } = draw(card());
    await user.click(button());
    const entry = screen.getByRole('button', { name: /Not tonight/ });
    expect(entry.getAttribute('aria-disabled')).toBe('true');
    await user.click(entry);
    expect(list()).not.toBeNull();
  });

  it('closes by Escape', async () => {
    const { user } = draw(card());
    await user.click(button());
    await user.keyboard('{Escape}');
    expect(list()).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  it.each([
    ['the menu key', { key: 'ContextMenu' }, true],
    ['Shift+F10', { key: 'F10', shiftKey: true }, true],
    ['M', { key: 'm' }, true],
    ['F10', { key: 'F10' }, false],
    ['Ctrl+M', { key: 'm', ctrlKey: true }, false],
    ['Shift+M', { key: 'M', shiftKey: true }, false],
  ])('on the card, %s opens it: %s', (_, init, opens) => {
    draw(card());
    fireEvent.keyDown(screen.getByRole('link', { name: 'Nosferatu' }), init);
    expect(list() !== null).toBe(opens);
  });

  it.each([
    ['a long press', 600, 0, true],
    ['a touch', 100, 0, false],
    ['a swipe', 600, 40, false],
  ])('%s opens it: %s', (_, restsMs, movesPx, opens) => {
    vi.useFakeTimers();
    draw(card());
    const link = screen.getByRole('link', { name: 'Nosferatu' });
    const touch = { pointerType: 'touch', bubbles: true, clientX: 10, clientY: 10 };
    fireEvent(link, new PointerEvent('pointerdown', touch));
    if (movesPx > 0) fireEvent(link, new PointerEvent('pointermove', { ...touch, clientX: 10 + movesPx }));
    vi.advanceTimersByTime(restsMs);
    fireEvent(link, new PointerEvent('pointerup', touch));
    vi.runAllTimers();
    expect(list() !== null).toBe(opens);
  });

  it('beside other buttons it is no card’s corner', () => {
    draw(<ActionMenu look="beside" label="Against Nosferatu" acts={acts()} />);
    expect(screen.getByRole('button', { name: 'Against Nosferatu' }).hasAttribute('data-card-action')).toBe(false);
  });
});
