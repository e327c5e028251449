import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useRemoteKeys } from '@/components/player/keys/use-remote-keys';
import { draw } from '@/lib/testing/components/render';

const toggle = vi.fn();
const card = vi.fn();
const menuKey = vi.fn();

function Screen({ withCard = false, withDialog = false, withSkip = false, withLeavingMenu = false }) {
  const [picture, setPicture] = useState<HTMLElement | null>(null);
  useRemoteKeys(picture, toggle);
  return (
    <div ref={setPicture} tabIndex={-1} data-testid="picture">
      {withCard && (
        <section data-arrow-zone="card">
          <button type="button" data-first-stop onClick={card}>
            Play now
          </button>
        </section>
      )}
      {withSkip && (
        <div data-arrow-zone="card" className="player-skip">
          <button type="button" data-first-stop onClick={card}>
            Skip intro
          </button>
        </div>
      )}
      <div data-arrow-zone="controls">
        <button type="button">Captions</button>
      </div>
      <div role="menu">
        <button type="button">English</button>
      </div>
      {withLeavingMenu && (
        <>
          <div role="menu" data-open inert>
            <button type="button">Half as fast again</button>
          </div>
          <div role="menu" data-open data-testid="menu" onKeyDown={({ key }) => menuKey(key)} />
        </>
      )}
      {withDialog && <section data-arrow-zone="dialog" />}
    </div>
  );
}

const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const focus = (name: string) => screen.getByRole('button', { name }).focus();

describe('useRemoteKeys', () => {
  beforeEach(() => {
    toggle.mockClear();
    card.mockClear();
  });

  it.each([
    ['plays or pauses', {}, {}, [1, 0]],
    ['does what a card offers first', { withCard: true }, {}, [0, 1]],
    ['skips nothing', { withSkip: true }, {}, [1, 0]],
    ['leaves an open dialog its keys', { withDialog: true }, {}, [0, 0]],
    ['that is held counts once', {}, { repeat: true }, [0, 0]],
    ['with another key is another', {}, { ctrlKey: true }, [0, 0]],
  ])('OK on the picture %s', (_, parts, more, times) => {
    draw(<Screen {...parts} />);
    press('Enter', more);
    expect([toggle.mock.calls.length, card.mock.calls.length]).toEqual(times);
  });

  it('OK on a button is the button’s', () => {
    draw(<Screen />);
    focus('Captions');
    press('Enter');
    expect(toggle).not.toHaveBeenCalled();
  });

  it.each(['Escape', 'GoBack', 'BrowserBack'])('%s leads from the buttons to the picture, and no further', (key) => {
    draw(<Screen />);
    focus('Captions');
    expect(press(key)).toBe(false);
    expect(document.activeElement).toBe(screen.getByTestId('picture'));
    expect(press(key)).toBe(true);
  });

  it('a menu steps out by itself', () => {
    draw(<Screen />);
    focus('English');
    expect(press('Escape')).toBe(true);
    expect(document.activeElement?.textContent).toBe('English');
  });

  it.each([
    ['a page of it that closes has the focus', 'Half as fast again'],
    ['nothing has the focus', null],
  ])('Back is the open menu’s, where %s', (_, name) => {
    menuKey.mockClear();
    draw(<Screen withLeavingMenu />);
    if (name) screen.getByText(name).focus();
    else (document.activeElement as HTMLElement | null)?.blur();
    press('GoBack');
    expect(menuKey.mock.calls).toEqual([['Escape']]);
  });
});
