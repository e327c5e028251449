import { expect, it } from 'vitest';
import { startParameter } from '@/lib/progress/start-parameter';

it.each([
  ['0', 0],
  ['61', 61],
  ['2462.5', 2462.5],
  ['415.70000000000005', 415.70000000000005],
])('reads ?t=%s', (text, seconds) => {
  expect(startParameter(text)).toBe(seconds);
});

it.each([undefined, '', '-5', '1e9', 'NaN', '12:30', '99999999', ' 5', '5;drop', '5.'])('ignores %s', (text) => {
  expect(startParameter(text)).toBeNull();
});

it('ignores a parameter given twice', () => {
  expect(startParameter(['10', '20'])).toBeNull();
});
