import type { ActionAnswer } from '@/lib/progress/action-answer-schema';
import type { BarePosition, PatchBody } from '@/lib/progress/action-schema';
import { advanceEpisode } from '@/lib/progress/advance';
import { itemsToMark } from '@/lib/progress/items-to-mark';
import { notListed } from '@/lib/progress/not-listed';
import { drop, hide, mark, restore, setProgress, takeBack } from '@/lib/progress/on-purpose';
import type { ProgressCatalog } from '@/lib/progress/progress-catalog';
import type { ProgressStore } from '@/lib/progress/progress-store';

/**
 * Does what a person asks for on purpose: what a PATCH says, and what a viewer who has not signed in does in their browser.
 * @throws ProblemError as the act it calls does.
 */
export async function performAct(
  store: ProgressStore,
  catalog: ProgressCatalog,
  body: PatchBody,
): Promise<ActionAnswer> {
  if (!('action' in body)) return set(store, catalog, body);
  switch (body.action) {
    case 'set':
      return set(store, catalog, body);
    case 'advance':
      return advanceEpisode(store, body.tmdbId, catalog, body.expected, body.actionId);
    case 'hide':
      return hide(store, body);
    case 'restore':
      return restore(store, body, body.undo);
    case 'take-back':
      return takeBack(store, body, body.actionId);
    case 'drop':
      return drop(store, body.tmdbId);
    case 'mark-watched':
    case 'mark-unwatched':
      return mark(store, body.action, await itemsToMark(store, catalog, body), body.actionId);
  }
}

async function set(store: ProgressStore, catalog: ProgressCatalog, body: BarePosition): Promise<ActionAnswer> {
  if ((await catalog.listed(body)) === null) throw notListed();
  return setProgress(store, await named(catalog, body));
}

/** A place set by hand in something never played needs a name for its card. */
async function named(catalog: ProgressCatalog, body: BarePosition): Promise<BarePosition> {
  if (body.snapshot) return body;
  return { ...body, snapshot: await catalog.snapshotOf(body) };
}
