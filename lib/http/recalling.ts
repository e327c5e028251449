import type { z } from 'zod';
import { isUnreachable } from '@/lib/http/call-api';
import { startKeeping } from '@/lib/http/keeping';
import type { KeptAct } from '@/lib/http/kept-acts/act';

/** What an answer looks like after acts that wait for the server, in their order. */
type After<Answer> = (answer: Answer, acts: KeptAct[]) => Answer;

/** What a page came with, and when the server knew it, in milliseconds since 1970. */
export interface CameWithPage<Answer> {
  answer: Answer;
  at: number;
}

interface Recalled<Schema extends z.ZodType> {
  /** The profile. */
  owner: string;
  /** What is asked, the same for the same question. */
  what: string;
  /** Of the answer. */
  schema: Schema;
  /** Counts like an answer, without having been asked for. */
  cameWithPage?: CameWithPage<z.infer<Schema>> | undefined;
}

/**
 * Asks the server, and this device where no server answers: what it said last, with what the profile did since.
 * @param loadAfter loads what puts on top what the profile did since: hardly any page needs it.
 * @throws what asking threw, where this device knows nothing either.
 */
export async function recalling<Schema extends z.ZodType>(
  of: Recalled<Schema>,
  ask: () => Promise<z.infer<Schema>>,
  loadAfter: () => Promise<After<z.infer<Schema>>> = async () => (answer) => answer,
): Promise<z.infer<Schema>> {
  const kept = startKeeping();
  try {
    const answer = await ask();
    rememberLater(of, answer, kept);
    return answer;
  } catch (error) {
    kept();
    if (!isUnreachable(error)) throw error;
    const known = await recall(of, loadAfter).catch(() => null);
    if (known === null) throw error;
    return known;
  }
}

/** Neither the answer nor the page is held up by what is kept of it. */
function rememberLater<Schema extends z.ZodType>(
  { owner, what }: Recalled<Schema>,
  answer: unknown,
  kept: () => void,
): void {
  if (typeof window === 'undefined') return;
  const remember = () =>
    import('@/lib/http/known')
      .then(({ rememberAnswer }) => rememberAnswer(owner, what, answer))
      .catch(() => undefined)
      .finally(kept);
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(remember, { timeout: 2_000 });
  else setTimeout(remember, 500);
}

async function recall<Schema extends z.ZodType>(
  { owner, what, schema, cameWithPage }: Recalled<Schema>,
  loadAfter: () => Promise<After<z.infer<Schema>>>,
): Promise<z.infer<Schema> | null> {
  const { recallAnswer, actsOf } = await import('@/lib/http/known');
  const newer = schema.safeParse(await recallAnswer(owner, what, cameWithPage?.at)).data;
  const known = newer === undefined ? cameWithPage?.answer : newer;
  return known === undefined ? null : (await loadAfter())(known, await actsOf(owner));
}
