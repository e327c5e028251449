import { z } from 'zod';

/** Bytes of a stream that are asked for at once: a file, or a range of one. */
const partSchema = z.object({
  address: z.string(),
  /** The first byte, and the first one after it; absent: the whole file. */
  start: z.number().optional(),
  end: z.number().optional(),
  /** The film goes on without it: captions, a storyboard, a picture. */
  isExtra: z.boolean().default(false),
});

export const planSchema = z.object({
  type: z.string(),
  /** The address that is opened: a master playlist, a playlist, a file. */
  main: z.string(),
  /** Playlists by address, as they are played: the master names what was kept alone. */
  texts: z.record(z.string(), z.string()),
  parts: z.array(partSchema),
  /** Bytes, as far as they can be said before. */
  about: z.number(),
});

export type Part = z.infer<typeof partSchema>;
export type Plan = z.infer<typeof planSchema>;

/** Bytes of a part as the plan says them; null where only the answer tells. */
export function plannedLength(part: Part | undefined): number | null {
  return part?.end === undefined ? null : part.end - (part.start ?? 0);
}

/** Whether a plan made now is of the stream that was begun: addresses may be new, what they name may not. */
export function isSameStream(before: Plan, now: Plan): boolean {
  const [one, other] = [before, now].map(({ parts }) => parts.filter(({ isExtra }) => !isExtra));
  if (before.type !== now.type || one?.length !== other?.length) return false;
  return one?.every((part, index) => isSamePart(part, other?.[index])) ?? false;
}

function isSamePart(one: Part, other: Part | undefined): boolean {
  return other !== undefined && nameOf(one) === nameOf(other) && one.start === other.start && one.end === other.end;
}

/** The last of its path: what stands before and behind it may be a signature. */
function nameOf({ address }: Part): string {
  return address.replace(/[?#].*$/, '').replace(/^.*\//, '');
}
