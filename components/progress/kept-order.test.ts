import { expect, test } from 'vitest';
import { keptOrder } from '@/components/progress/kept-order';

test.each([
  ['what came to the top waits', 'abc', 'cab', 'abc'],
  ['what is gone leaves no gap', 'abc', 'ca', 'ac'],
  ['what is new comes last', 'abc', 'dabc', 'abcd'],
  ['several new ones come in their own order', 'ab', 'dcba', 'abdc'],
  ['nothing was shown before', '', 'ba', 'ba'],
  ['nothing is left', 'ab', '', ''],
])('%s', (_, shown, items, order) => {
  expect(keptOrder([...shown], [...items], (item) => item).join('')).toBe(order);
});
