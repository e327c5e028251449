import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useArrowKeys } from '@/components/player/keys/use-arrow-keys';
import { draw } from '@/lib/testing/components/render';

/** What winds the film: a hotkey of the whole page. */
const wind = vi.fn();
const hotkey = ({ key }: KeyboardEvent) => wind(key);
/** What the button that has the focus hears. */
const heard = vi.fn();
const frames: FrameRequestCallback[] = [];

function Screen() {
  const [picture, setPicture] = useState<HTMLElement | null>(null);
  useArrowKeys(picture);
  return (
    <div ref={setPicture} tabIndex={-1}>
      <div data-arrow-zone="controls">
        <div role="menu" onKeyDown={({ key }) => heard(key)}>
          <button type="button" data-first-stop="">
            Play
          </button>
        </div>
      </div>
    </div>
  );
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const frame = () => {
  for (const draw of frames.splice(0)) draw(0);
};

beforeEach(() => {
  wind.mockClear();
  heard.mockClear();
  document.addEventListener('keydown', hotkey);
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
});
afterEach(() => document.removeEventListener('keydown', hotkey));

it('winds by sideways keys on the picture', () => {
  draw(<Screen />);
  press('ArrowRight');
  expect(wind).toHaveBeenCalledExactlyOnceWith('ArrowRight');
});

it('keeps what a quick hand presses on the way into the controls for where it leads, and winds nothing', () => {
  draw(<Screen />);
  press('ArrowDown');
  press('ArrowRight');
  press('ArrowRight');
  expect(wind).not.toHaveBeenCalledWith('ArrowRight');
  expect(heard).not.toHaveBeenCalled();
  frame();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Play' }));
  expect(heard.mock.calls).toEqual([['ArrowRight'], ['ArrowRight']]);
});
