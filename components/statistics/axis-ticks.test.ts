import { expect, it } from 'vitest';
import { minuteTicks } from './axis-ticks';

it.each([
  [1, ['0 min']],
  [5, ['0 min', '1', '2', '3', '4']],
  [22, ['0 min', '5', '10', '15', '20']],
  [60, ['0 min', '10', '20', '30', '40', '50']],
  [63, ['0 min', '15', '30', '45', '60']],
  [201, ['0 min', '60', '120', '180']],
  [3000, ['0 min']],
])('%i minutes have ticks that fit a phone', (minutes, labels) => {
  expect(minuteTicks(minutes).map(({ label }) => label)).toEqual(labels);
});

it('stands where its minute begins', () => {
  expect(minuteTicks(40).map(({ at }) => at)).toEqual([0, 0.25, 0.5, 0.75]);
});
