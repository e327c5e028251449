import { expect, test } from 'vitest';
import { heldOrder, rememberedOrder } from '@/components/progress/held-order';

test.each([
  ['what came to the top waits', 'abc', 'cab', 'abc'],
  ['what is gone leaves no gap', 'abc', 'ca', 'ac'],
  ['what is new comes last', 'abc', 'dabc', 'abcd'],
  ['several new ones come in their own order', 'ab', 'dcba', 'abdc'],
  ['nothing was shown before', '', 'ba', 'ba'],
  ['nothing is left', 'ab', '', ''],
])('%s', (_, shown, items, order) => {
  expect(heldOrder([...shown], [...items], (item) => item).join('')).toBe(order);
});

test.each([
  ['what went stays remembered', 'abc', 'ac', 'abc'],
  ['also from the top', 'abc', 'bc', 'abc'],
  ['several in a row', 'abcd', 'ad', 'abcd'],
  ['behind what it followed, wherever that is now', 'abc', 'ca', 'cab'],
  ['all', 'ab', '', 'ab'],
  ['and what is new is where it is', 'ab', 'dab', 'dab'],
])('remembers: %s', (_, before, now, order) => {
  expect(rememberedOrder([...before], [...now]).join('')).toBe(order);
});
