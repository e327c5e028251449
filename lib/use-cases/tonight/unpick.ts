import 'server-only';
import type { TitleKey } from '@/lib/catalog/title-key';
import { ProblemError } from '@/lib/http/problem';
import { announceEvening } from '@/lib/tonight/changes';
import { removePick } from '@/lib/tonight/repository';
import type { Acting } from '@/lib/use-cases/access/in-household';
import { eveningKey, requireEvening } from '@/lib/use-cases/tonight/group-tonight';

/**
 * Takes a pick back.
 * @param title with the evening of which it was said, where it was. @throws ProblemError 404 when it was not picked, 409
 *   when that evening is over.
 */
export async function unpick(acting: Acting, title: TitleKey & { evening?: string | undefined }): Promise<void> {
  requireEvening(acting, title.evening);
  if (await removePick(acting.client, eveningKey(acting), title)) return announceEvening(acting.profiles);
  throw new ProblemError({ status: 404, code: 'not-found', detail: 'That title is not picked tonight.' });
}
