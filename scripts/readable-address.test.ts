import { expect, it } from 'vitest';
import { isReadableAddress } from './readable-address';

it.each([
  ['/title/movie/550', true],
  ['/search?q=%E0%A4%A', true],
  ['/%F0%9F%8D%BF', true],
  ['/title/movie/%00', true],
  ['/title/movie/%E0%A4%A', false],
  ['/%', false],
  ['/%ff', false],
])('%s: %s', (address, readable) => expect(isReadableAddress(address)).toBe(readable));
