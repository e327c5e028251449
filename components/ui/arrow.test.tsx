import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Arrow, arrowOf, needsArrow } from '@/components/ui/arrow';

const press = (key: string, held = {}) => arrowOf(new KeyboardEvent('keydown', { key, ...held }));
const needs = (label: string, key: string) => needsArrow(screen.getByLabelText(label), press(key) as Arrow);

it('an arrow is one that was pressed by itself', () => {
  expect(press('ArrowLeft')).toEqual({ keyCode: 37, sideways: true, forwards: false });
  expect(press('ArrowDown')).toEqual({ keyCode: 40, sideways: false, forwards: true });
  expect(press('ArrowDown', { altKey: true })).toBeNull();
  expect(press('Enter')).toBeNull();
});

it('a text field and a slider keep left and right, and let up and down lead on', () => {
  render(
    <>
      <input aria-label="Name" defaultValue="Ada" />
      <input type="range" aria-label="Seek" />
      <input type="checkbox" aria-label="Keep" />
    </>,
  );
  (screen.getByLabelText('Name') as HTMLInputElement).setSelectionRange(1, 1);
  for (const label of ['Name', 'Seek']) {
    expect(needs(label, 'ArrowLeft')).toBe(true);
    expect(needs(label, 'ArrowDown')).toBe(false);
  }
  expect(needs('Keep', 'ArrowLeft')).toBe(false);
});

it('a group of radio buttons is walked, and left at its ends', () => {
  render(
    <>
      <input type="radio" name="quality" aria-label="1080p" />
      <input type="radio" name="quality" aria-label="720p" />
      <input type="radio" name="quality" aria-label="480p" disabled />
      <input type="radio" name="other" aria-label="Elsewhere" />
    </>,
  );
  expect(needs('1080p', 'ArrowDown')).toBe(true);
  expect(needs('1080p', 'ArrowUp')).toBe(false);
  expect(needs('720p', 'ArrowLeft')).toBe(true);
  expect(needs('720p', 'ArrowRight')).toBe(false);
  expect(needs('Elsewhere', 'ArrowRight')).toBe(false);
});

it('a text field’s caret walks through its words, and on from their ends', () => {
  render(<input aria-label="Name" defaultValue="Ada" />);
  const field = screen.getByLabelText('Name') as HTMLInputElement;
  field.setSelectionRange(0, 0);
  expect([needs('Name', 'ArrowLeft'), needs('Name', 'ArrowRight')]).toEqual([false, true]);
  field.setSelectionRange(3, 3);
  expect([needs('Name', 'ArrowLeft'), needs('Name', 'ArrowRight')]).toEqual([true, false]);
  field.setSelectionRange(0, 3);
  expect([needs('Name', 'ArrowLeft'), needs('Name', 'ArrowRight')], 'a selection collapses').toEqual([true, true]);
});
