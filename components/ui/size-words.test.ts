import { expect, it } from 'vitest';
import { sizeWords } from '@/components/ui/size-words';

it.each([
  [0, '0 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [9_949_999, '9.9 MB'],
  [12_400_000, '12 MB'],
  [72_437_900_000, '72 GB'],
  [3_000_000_000_000_000, '3,000 TB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

it('says it in the words of who reads it', () => expect(sizeWords(1_400_000_000, 'de')).toBe('1,4\u00a0GB'));
