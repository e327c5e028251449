import { expect, it } from 'vitest';
import { folderNames } from '@/lib/use-cases/household-file/folder-names';

it.each<[string[], string[]]>([
  [['Ada'], ['Ada']],
  [['Zoë & Max'], ['Zoë _ Max']],
  [['../../etc'], ['______etc']],
  [
    ['Ada', 'ada', 'Ada'],
    ['Ada', 'ada 2', 'Ada 3'],
  ],
  [
    ['  ', '?'],
    ['profile', '_'],
  ],
])('%j lie in %j', (names, folders) => {
  expect(folderNames(names)).toEqual(folders);
});
