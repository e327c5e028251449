import { expect } from 'vitest';
import { OUTSIDERS, type Role, type Word } from '@/lib/testing/access/table';
import type { AccessHousehold } from './household';

/** What may have happened although it says that nothing was done, or to whom it does not belong. */
const DONE: readonly Word[] = ['yes', 'own', 'within cap'];

/**
 * Tries one cell of the table. Nothing of the household may change where the answer is no, or where the role is none of its;
 * what did change is put back.
 * @param attempt hears afterwards whether anything changed, where the answer alone does not say.
 */
export async function tryAs(
  household: AccessHousehold,
  role: Role,
  attempt: () => Promise<Word | ((changed: boolean) => Word)>,
  { letsIn = false } = {},
): Promise<Word> {
  const before = await household.begin();
  const answer = await attempt();
  const after = await household.look();
  const changed = {
    ours: after.ours !== before.ours,
    theirs: after.theirs !== before.theirs,
    accounts: after.accounts !== before.accounts,
  };
  const isChanged = changed.ours || changed.theirs || changed.accounts;
  if (isChanged) await household.putBack(changed.accounts || role === 'demo' ? [household.browserOf(role)] : []);
  const word = typeof answer === 'function' ? answer(isChanged) : answer;
  if (!DONE.includes(word)) expect(after, `${role} is told “${word}”`).toEqual(before);
  else if (OUTSIDERS.includes(role) && !letsIn) expect(after.ours, `${role} changes the household`).toBe(before.ours);
  return word;
}
