import { randomUUID } from 'node:crypto';
import 'server-only';
import { ProblemError } from '@/lib/http/problem';
import { announceLive } from '@/lib/live/channel';
import { answerOf, screenNow } from '@/lib/screens/playing';
import { refusalOf } from '@/lib/screens/refusal';
import type { Command, CommandTold, Screen } from '@/lib/screens/schema';

/** A screen stores its place before it answers that it handed over. */
const PATIENCE_MS = 5_000;

/**
 * Has a screen do something, and waits until it has.
 * @param heard the profiles of whose screens the caller may know.
 * @returns the screen as it is then.
 * @throws ProblemError 404 where no such screen plays, 409 where it is not to do that, 504 where it does not answer.
 */
export async function drive(
  screenId: string,
  command: Command,
  heard: ReadonlySet<string>,
  patienceMs = PATIENCE_MS,
): Promise<Screen> {
  const screen = screenNow(screenId, heard);
  if (!screen) throw new ProblemError({ status: 404, code: 'not-found', detail: 'Nothing plays there any more.' });
  const refusal = refusalOf(screen, command);
  if (refusal) throw new ProblemError({ status: 409, code: 'conflict', detail: refusal });
  const commandId = randomUUID();
  const answered = answerOf(commandId, patienceMs);
  announceLive({
    audiences: [screen.profileId],
    event: 'command',
    data: { screenId, commandId, command } satisfies CommandTold,
  });
  const after = await answered;
  if (after) return after;
  throw new ProblemError({ status: 504, code: 'no-answer', detail: `${screen.deviceName} did not answer.` });
}
