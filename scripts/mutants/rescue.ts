import type { Mutant } from '@/scripts/mutants/mutant';

const rescue = { unit: 'components/player/engine' };
const remedies = 'components/player/engine/remedies.ts';

export const mending: Mutant[] = [
  {
    name: 'a hole is jumped over before what is buffered was shown',
    file: remedies,
    before: "afterBuffered(now, { act: 'skip', piece })",
    after: 'moveTo(now, piece?.end ?? now.reached)',
    by: rescue,
  },
  {
    name: 'playback goes on in the middle of a hole',
    file: remedies,
    before: 'Math.max(position, piece.end + BEHIND_SECONDS)',
    after: 'Math.min(position, piece.end + BEHIND_SECONDS)',
    by: rescue,
  },
  {
    name: 'a title whose last piece is missing never ends',
    file: remedies,
    before: ", { do: 'end-stream' }",
    after: '',
    by: rescue,
  },
  {
    name: 'a decoder is never forgiven',
    file: 'components/player/engine/mending.ts',
    before: 'at - before.decodeFaultAt > FORGIVEN_AFTER_MS',
    after: 'at - before.decodeFaultAt < 0',
    by: rescue,
  },
  {
    name: 'tries are counted on after a piece came',
    file: 'components/player/engine/mending.ts',
    before: '    attempts: 0,\n    away: false,\n  };\n  const told',
    after: '    away: false,\n  };\n  const told',
    by: rescue,
  },
];
