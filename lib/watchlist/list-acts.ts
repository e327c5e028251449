import { z } from 'zod';
import { isSameTitle } from '@/lib/catalog/title-key';
import { titleKeyFields, titleKeySchema } from '@/lib/catalog/title-key-schema';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import { anchorBefore, movedBehind } from '@/lib/watchlist/reorder';
import type { WatchlistEntry } from '@/lib/watchlist/schema';
import { withTitle } from '@/lib/watchlist/with-title';

/* A profile's list as it looks from the press on, before the server has it. */

const pictures = { poster: z.string().nullish(), backdrop: z.string().nullish() };
const listActSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('add'),
    ...titleKeyFields,
    title: z.string(),
    ...pictures,
    position: z.number().optional(),
  }),
  z.object({ act: z.literal('remove'), ...titleKeyFields }),
  z.object({
    act: z.literal('move'),
    ...titleKeyFields,
    after: titleKeySchema.nullable(),
    before: titleKeySchema.nullable(),
  }),
]);

export type ListAct = z.infer<typeof listActSchema>;

/** The list after acts that wait for the server, in their order. */
export function listAfter(entries: WatchlistEntry[], acts: readonly KeptAct[], profileId: string): WatchlistEntry[] {
  return acts
    .filter(({ call }) => call.address.startsWith('/api/watchlist'))
    .flatMap(({ shows }) => listActSchema.safeParse(shows).data ?? [])
    .reduce((list, act) => withAct(list, act, profileId), entries);
}

function withAct(list: WatchlistEntry[], act: ListAct, profileId: string): WatchlistEntry[] {
  switch (act.act) {
    case 'add':
      return withTitle(list, profileId, act, act.position);
    case 'remove':
      return list.filter((entry) => !isSameTitle(entry, act));
    case 'move': {
      const isThere = act.after === null || list.some((entry) => act.after && isSameTitle(entry, act.after));
      const behind = isThere || act.before === null ? act.after : anchorBefore(list, act, act.before);
      return behind === undefined ? list : movedBehind(list, act, behind);
    }
  }
}
