import { z } from 'zod';

/** Which items have been complained about; forgotten when many have, so that the memory stays small. */
const reported = new Set<string>();
const reportedAtMost = 1_000;

/**
 * A list that survives its items: a broken one is dropped and logged, once per item. The list itself must be there.
 * @param label what the items are, for the log, for example `movie`.
 * @param atMost how many to keep of lists that TMDB sends in full, such as a cast of hundreds.
 */
export function requiredListOf<Item>(item: z.ZodType<Item>, label: string, atMost = Number.POSITIVE_INFINITY) {
  return z.array(z.unknown()).transform((items) => {
    const kept: Item[] = [];
    for (const candidate of items) {
      if (kept.length >= atMost) break;
      const parsed = item.safeParse(candidate);
      if (parsed.success) kept.push(parsed.data);
      else report(label, candidate, parsed.error);
    }
    return kept;
  });
}

/** The same, empty where TMDB leaves the list out. */
export function listOf<Item>(item: z.ZodType<Item>, label: string, atMost?: number): z.ZodType<Item[], unknown> {
  const list = requiredListOf(item, label, atMost);
  return z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform((items) => list.parse(items ?? []));
}

/** A part of an answer that may be absent or broken as a whole, as a list under one key: `{ results: […] }`. */
export function listIn<Item>(
  key: string,
  item: z.ZodType<Item>,
  label: string,
  atMost?: number,
): z.ZodType<Item[], unknown> {
  const list = listOf(item, label, atMost);
  return z
    .record(z.string(), z.unknown())
    .nullish()
    .catch(null)
    .transform((part) => list.parse(part?.[key]));
}

function report(label: string, candidate: unknown, error: z.ZodError): void {
  const name = `${label} ${idOf(candidate)}`;
  if (reported.has(name)) return;
  if (reported.size >= reportedAtMost) reported.clear();
  reported.add(name);
  const complaints = error.issues.map((issue) => [...issue.path, issue.message].join(' '));
  console.warn(`TMDB sent a broken ${name}, left out: ${complaints.join('; ')}`);
}

function idOf(candidate: unknown): string {
  const named = z.object({ id: z.union([z.number(), z.string()]) }).safeParse(candidate);
  return named.success ? String(named.data.id).slice(0, 40) : 'without id';
}
