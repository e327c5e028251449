import { describe, expect, test } from 'vitest';
import { parseRecentSearches, withSearch } from '@/components/catalog/recent-searches';

describe('parseRecentSearches', () => {
  test('reads what was stored', () => {
    expect(parseRecentSearches('["sintel","مترو"]')).toEqual(['sintel', 'مترو']);
  });

  test.each([null, '', '{', '{"0":"a"}', '[1]', 'null'])('takes %j for none', (stored) => {
    expect(parseRecentSearches(stored)).toEqual([]);
  });

  test('keeps the newest eight', () => {
    expect(parseRecentSearches(JSON.stringify([...'abcdefghij']))).toEqual([...'abcdefgh']);
  });
});

describe('withSearch', () => {
  test('puts the newest first', () => {
    expect(withSearch(['metropolis'], 'sintel')).toEqual(['sintel', 'metropolis']);
  });

  test('moves one made before to the front, whatever its case', () => {
    expect(withSearch(['metropolis', 'Sintel'], 'sintel')).toEqual(['sintel', 'metropolis']);
  });

  test('replaces what was typed on the way to it', () => {
    expect(withSearch(['sin', 'metropolis'], 'sintel')).toEqual(['sintel', 'metropolis']);
  });

  test('does not keep a blank one', () => {
    expect(withSearch(['sintel'], '  ')).toEqual(['sintel']);
  });
});
