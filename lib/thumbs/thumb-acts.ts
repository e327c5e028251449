import type { KeptAct } from '@/lib/http/kept-acts/act';
import { type ThumbEntry, thumbGiveSchema } from '@/lib/thumbs/schema';
import { withThumb } from '@/lib/thumbs/with-thumb';

/** A profile's thumbs after acts that wait for the server, in their order. */
export function thumbsAfter(thumbs: ThumbEntry[], acts: readonly KeptAct[]): ThumbEntry[] {
  return acts
    .filter(({ call }) => call.address === '/api/thumbs')
    .flatMap(({ shows }) => thumbGiveSchema.safeParse(shows).data ?? [])
    .reduce((all, { thumb, ...title }) => withThumb(all, title, thumb), thumbs);
}
