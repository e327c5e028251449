import { doors } from '@/scripts/mutants/doors';
import { skipping } from '@/scripts/mutants/markers';
import type { Mutant } from '@/scripts/mutants/mutant';
import { mending } from '@/scripts/mutants/rescue';
import { ordering, thresholds } from '@/scripts/mutants/rules';
import { numbersInSql, recipe } from '@/scripts/mutants/sql';
import { votes, writing } from '@/scripts/mutants/writing';

/** One line of a rule each, made wrong; the tests named beside it have to notice. */
export const MUTANTS: Mutant[] = [
  ...thresholds,
  ...skipping,
  ...ordering,
  ...doors,
  ...writing,
  ...numbersInSql,
  ...recipe,
  ...votes,
  ...mending,
];
