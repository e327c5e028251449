import { describe, expect, test } from 'vitest';
import { folderWords, libraryWords } from '@/components/library/library-words';
import type { FolderState } from '@/lib/library/files/folders-repository';

const of = (state: FolderState) => ({ state, lookedAt: 1200, scannedAt: null });

describe('a library of another server in words', () => {
  test.each<[FolderState, RegExp]>([
    ['waiting', /in a moment/],
    ['scanning', /1,200 files so far/],
    ['ready', /^1,200 files$/],
    ['away', /does not answer.*every minute/],
    ['hanging', /gives no answer/],
    ['refused', /refuses the key.*add the server again/],
    ['other', /no Jellyfin answers/],
    ['moved', /another server.*not shown the key/],
    ['old', /10\.8/],
    ['strange', /does not know/],
    ['gone', /not at its server.*kept/],
  ])('that is "%s"', (state, words) => {
    expect(libraryWords(of(state), 'en')).toMatch(words);
  });

  test('speaks of no disk, as a folder does', () => {
    expect(libraryWords(of('gone'), 'en')).not.toContain('disk');
    expect(folderWords(of('gone'), 'en')).toContain('disk');
  });
});
