import { z } from 'zod';

/** What an act asks of the server: of the parts of our API that take one late. */
const callSchema = z.object({
  method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']),
  address: z.string().regex(/^\/api\/(progress|watchlist|thumbs|tonight)(\?|$)/),
  body: z.record(z.string(), z.unknown()).optional(),
});

const actFields = {
  /** The profile for which it was done. */
  owner: z.string(),
  call: callSchema,
  /** What a person reads should the server refuse it: "Nosferatu could not be added to your list." */
  trouble: z.string(),
  /** It takes something away: where that is gone already, it is done. */
  takesAway: z.boolean().default(false),
  /** What its domain shows until the server has it, in the domain's own words. */
  shows: z.unknown(),
  /** ISO instant, by this device's clock. */
  observedAt: z.iso.datetime(),
  /** The server will never do it, and said this; it stays until a page has said so to a person. */
  refused: z.string().optional(),
};

const keptActSchema = z.object({ id: z.number(), ...actFields });

/** As versions wrote it that kept acts on progress alone. */
const earlierActSchema = z.object({
  id: z.number(),
  action: z.looseObject({ profileId: z.string(), action: z.string() }),
  observedAt: z.iso.datetime(),
});

export type KeptAct = z.infer<typeof keptActSchema>;
/** An act that is being done. */
export type Act = Pick<KeptAct, 'owner' | 'call' | 'trouble' | 'shows'> & Partial<Pick<KeptAct, 'takesAway'>>;

/** @returns null for what was damaged, or a later version wrote. */
export function readAct(stored: unknown): KeptAct | null {
  const act = keptActSchema.safeParse(stored).data;
  if (act) return act;
  const earlier = earlierActSchema.safeParse(stored).data;
  if (!earlier) return null;
  const { id, action, observedAt } = earlier;
  return {
    id,
    owner: action.profileId,
    call: { method: 'PATCH', address: '/api/progress', body: action },
    trouble: 'Something you did without a connection could not be kept.',
    takesAway: false,
    shows: action,
    observedAt,
  };
}
