import { fireEvent } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { mediaKey } from '@/components/player/keys/media-key';
import { useEarlyKeys } from '@/components/player/keys/use-early-keys';
import { draw } from '@/lib/testing/components/render';

function Screen({ ready }: { ready: boolean }) {
  useEarlyKeys(ready);
  return null;
}

it.each([
  ['a key', { key: 'k', code: 'KeyK' }, null],
  ['one with Shift', { key: '?', code: 'Slash', shiftKey: true }, null],
  // A television whose browser has no name for it.
  ['one that is told by its number alone', { key: 'Unidentified', keyCode: 19 }, 'pause'],
])('%s that is pressed too early is pressed again', (_, pressed, meaning) => {
  const heard = vi.fn<(event: KeyboardEvent) => void>();
  const { redraw } = draw(<Screen ready={false} />);
  fireEvent.keyDown(document.body, pressed);
  window.addEventListener('keydown', heard, { once: true });
  redraw(<Screen ready />);
  const again = heard.mock.calls[0]?.[0];
  expect(again).toMatchObject(pressed);
  expect(again && mediaKey(again)).toBe(meaning);
});

it('once, and none with Control, nor what was pressed in a field', () => {
  const heard = vi.fn();
  const { redraw } = draw(<Screen ready={false} />);
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const field = document.body.appendChild(document.createElement('input'));
  fireEvent.keyDown(field, { key: 'k' });
  field.remove();
  window.addEventListener('keydown', heard);
  redraw(<Screen ready />);
  redraw(<Screen ready={false} />);
  redraw(<Screen ready />);
  window.removeEventListener('keydown', heard);
  expect(heard).not.toHaveBeenCalled();
});
