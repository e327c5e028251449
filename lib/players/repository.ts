import 'server-only';
import { z } from 'zod';
import { PlayersStoreError } from '@/lib/players/errors';
import { hashedId } from '@/lib/process/hashed-id';
import { adminClient } from '@/lib/supabase/admin';
import { storableText } from '@/lib/supabase/fit-text';

/** As many as an owner looks through. */
const LEFTOVERS = 20;
const LONGEST_LEFTOVER = 4000;

/** What came to an address and could not be taken. */
export interface Leftover {
  why: string;
  said: string;
  /** ISO instant. */
  cameAt: string;
}

const sessionSchema = z.array(z.object({ session: z.uuid(), number: z.int() })).length(1);

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new PlayersStoreError(error.message, { cause: error });
  return data;
}

export interface Happened {
  device: string;
  item: string;
  playback: string | null;
  /** Milliseconds since 1970. */
  at: number;
  begins: boolean;
  nearsEnd: boolean;
  /** Seconds from its beginning to its end. */
  lasts: number;
}

/** Which session of the ledger an event at an address belongs to, and its number in it. */
export async function sessionOf(tokenId: string, happened: Happened): Promise<{ id: string; sequence: number }> {
  const rows = unwrap(
    await (await adminClient()).rpc('hook_session', {
      hook: tokenId,
      from_device: storableText(happened.device),
      of_item: happened.item,
      // Null, not left out: a function is found by all of its arguments.
      named: (happened.playback && storableText(happened.playback)) as string,
      happened: new Date(happened.at).toISOString(),
      begins: happened.begins,
      nears_end: happened.nearsEnd,
      lasts: happened.lasts,
    }),
  );
  const [found] = sessionSchema.parse(rows ?? []);
  return { id: found?.session ?? '', sequence: found?.number ?? 0 };
}

const seenSchema = z.array(z.object({ seen_before: z.string().nullable(), said_alone: z.boolean().nullable() }));

/**
 * Notes that a player says a session is seen.
 * @returns when it said so before, an ISO instant or null; and whether it said nothing else of the session.
 */
export async function noteSeen(
  tokenId: string,
  sessionId: string,
  at: number,
): Promise<{ before: string | null; alone: boolean }> {
  const said = { hook: tokenId, session: sessionId, happened: new Date(at).toISOString() };
  const [row] = seenSchema.parse(unwrap(await (await adminClient()).rpc('scrobble_session', said)) ?? []);
  return { before: row?.seen_before ?? null, alone: row?.said_alone ?? false };
}

/** Keeps what could not be taken, once where the same comes again. @param what tells it from others. */
export async function keepLeftover(tokenId: string, what: string, why: string, said: string): Promise<void> {
  const text = storableText(said.length > LONGEST_LEFTOVER ? `${said.slice(0, LONGEST_LEFTOVER)}…` : said);
  const given = { hook: tokenId, what: hashedId(what), reason: why, text_of: text, most: LEFTOVERS };
  unwrap(await (await adminClient()).rpc('keep_leftover', given));
}

/** The newest first, by address. @param tokenIds checked to be the household's. */
export async function listLeftovers(tokenIds: string[]): Promise<Map<string, Leftover[]>> {
  const rows = unwrap(
    await (await adminClient())
      .from('hook_leftovers')
      .select('token_id, why, said, came_at')
      .in('token_id', tokenIds)
      .order('came_at', { ascending: false }),
  );
  const kept = new Map<string, Leftover[]>(tokenIds.map((id) => [id, []]));
  for (const { token_id, why, said, came_at } of rows ?? []) kept.get(token_id)?.push({ why, said, cameAt: came_at });
  return kept;
}
