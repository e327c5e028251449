import type { Mutant } from '@/scripts/mutants/mutant';

const settled = { unit: 'lib/library/markers/markers.test.ts' };
const heard = { unit: 'lib/library/markers/season-stretches.test.ts' };
const seen = { unit: 'lib/library/markers/dark-credits.test.ts' };
const markers = 'lib/library/markers/markers.ts';
const stretches = 'lib/library/markers/season-stretches.ts';

/** What players are offered to skip of people's own files. */
export const skipping: Mutant[] = [
  {
    name: 'a marker at 20 % is offered',
    file: markers,
    before: 'LEAST_CONFIDENCE = 0.5',
    after: 'LEAST_CONFIDENCE = 0.2',
    by: settled,
  },
  {
    name: 'half of a film is skipped',
    file: markers,
    before: 'MOST_SHARE = 0.1',
    after: 'MOST_SHARE = 0.5',
    by: settled,
  },
  {
    name: 'a word about another cut holds',
    file: markers,
    before: 'Math.abs(word.seconds - seconds) < SAME_LENGTH_SECONDS',
    after: 'seconds > 0',
    by: settled,
  },
  {
    name: 'silence is a theme',
    file: 'lib/library/markers/stretches.ts',
    before: 'own.size < OWN_SHARE * length',
    after: 'own.size < 0',
    by: heard,
  },
  {
    name: 'a whole film is a theme',
    file: stretches,
    before: 'length > LONGEST_SECONDS + 0.5',
    after: 'length > 9 * LONGEST_SECONDS',
    by: heard,
  },
  {
    name: 'what two episodes share is the season’s',
    file: stretches,
    before: 'same.length > best.length ||',
    after: 'best.length === 0 ||',
    by: heard,
  },
  {
    name: 'a dark film is credits',
    file: 'lib/library/markers/dark-credits.ts',
    before: 'shareBefore > MOST_BEFORE',
    after: 'shareBefore > 1',
    by: seen,
  },
];
