import 'server-only';
import { z } from 'zod';
import { PlayersStoreError } from '@/lib/players/errors';
import { type OutgoingEvent, storedEventsSchema } from '@/lib/players/out/schema';
import { adminClient } from '@/lib/supabase/admin';

/** As many as the page shows of each. */
const LOGGED = 10;

/** An address that hears what happens, as its household sees it: never the secret. */
export interface OutgoingHook {
  id: string;
  /** Null: everyone's who has no PIN. */
  profileId: string | null;
  name: string;
  address: string;
  events: OutgoingEvent[];
  /** ISO instants. */
  madeAt: string;
  failingSince: string | null;
  offAt: string | null;
  offWhy: string | null;
  waiting: number;
  /** The newest first, of those that were tried. */
  log: LoggedDelivery[];
}

export interface LoggedDelivery {
  id: string;
  kind: string;
  state: 'waiting' | 'arrived' | 'failed';
  attempts: number;
  /** ISO instants. */
  happenedAt: string;
  nextAt: string;
  outcome: string | null;
  milliseconds: number | null;
}

const dueSchema = z.array(
  z.object({
    delivery_id: z.uuid(),
    address: z.string(),
    secret: z.string(),
    kind: z.string(),
    said: z.string(),
    happened_at: z.string(),
    attempts: z.int(),
  }),
);

const hookSchema = z
  .object({
    id: z.uuid(),
    profile_id: z.uuid().nullable(),
    name: z.string(),
    address: z.string(),
    events: storedEventsSchema,
    made_at: z.string(),
    failing_since: z.string().nullable(),
    off_at: z.string().nullable(),
    off_why: z.string().nullable(),
  })
  .transform(({ profile_id, made_at, failing_since, off_at, off_why, ...same }) => ({
    ...same,
    profileId: profile_id,
    madeAt: made_at,
    failingSince: failing_since,
    offAt: off_at,
    offWhy: off_why,
  }));

const deliverySchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(['waiting', 'arrived', 'failed']),
    attempts: z.int(),
    happened_at: z.string(),
    next_at: z.string(),
    outcome: z.string().nullable(),
    milliseconds: z.int().nullable(),
  })
  .transform(({ happened_at, next_at, ...same }) => ({ ...same, happenedAt: happened_at, nextAt: next_at }));

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new PlayersStoreError(error.message, { cause: error });
  return data;
}

/** The newest first, each with its last deliveries. */
export async function listOutgoing(householdId: string): Promise<OutgoingHook[]> {
  const admin = await adminClient();
  const rows = await admin
    .from('outgoing_hooks')
    .select('id, profile_id, name, address, events, made_at, failing_since, off_at, off_why')
    .eq('household_id', householdId)
    .order('made_at', { ascending: false })
    .order('id');
  return Promise.all(
    z
      .array(hookSchema)
      .parse(unwrap(rows))
      .map(async (hook) => {
        const ofHook = () => admin.from('outgoing_deliveries');
        const [tried, waiting] = await Promise.all([
          ofHook()
            .select('id, kind, state, attempts, happened_at, next_at, outcome, milliseconds')
            .eq('hook_id', hook.id)
            .gt('attempts', 0)
            .order('happened_at', { ascending: false })
            .order('id')
            .limit(LOGGED),
          ofHook().select('id').match({ hook_id: hook.id, state: 'waiting' }),
        ]);
        return { ...hook, waiting: unwrap(waiting)?.length ?? 0, log: z.array(deliverySchema).parse(unwrap(tried)) };
      }),
  );
}

export interface NewOutgoingHook {
  householdId: string;
  userId: string;
  profileId: string | null;
  name: string;
  address: string;
  secret: string;
  events: OutgoingEvent[];
}

/** @returns its id. */
export async function insertOutgoing({ householdId, userId, profileId, ...same }: NewOutgoingHook): Promise<string> {
  const row = { ...same, household_id: householdId, user_id: userId, profile_id: profileId };
  const made = await (await adminClient()).from('outgoing_hooks').insert(row).select('id').single();
  return z.object({ id: z.uuid() }).parse(unwrap(made)).id;
}

/** It hears nothing from now on, and what waits for it goes with it. */
export async function removeOutgoing(householdId: string, id: string): Promise<void> {
  unwrap(await (await adminClient()).from('outgoing_hooks').delete().match({ household_id: householdId, id }));
}

/** Switches one on again that was switched off; it hears what happens from now on. */
export async function resumeOutgoing(householdId: string, id: string): Promise<void> {
  const on = { off_at: null, off_why: null, failing_since: null };
  unwrap(await (await adminClient()).from('outgoing_hooks').update(on).match({ household_id: householdId, id }));
}

/** Puts a message into the queue that says no more than that it is a test. @returns whether there is such a hook. */
export async function insertTest(householdId: string, id: string): Promise<boolean> {
  const admin = await adminClient();
  const hooks = unwrap(await admin.from('outgoing_hooks').select('id').match({ household_id: householdId, id }));
  if (!hooks?.length) return false;
  const said = JSON.stringify({ message: 'This is a test from Tonight.' });
  unwrap(await admin.from('outgoing_deliveries').insert({ hook_id: id, kind: 'test', item: '', said }));
  return true;
}

/** What a hook is to hear. */
export interface Due {
  id: string;
  address: string;
  secret: string;
  kind: string;
  /** JSON. */
  said: string;
  happenedAt: string;
  attempts: number;
}

/** Takes what is due, one of each hook: no other process takes it for a minute. @param hookId of this one alone. */
export async function takeDue(most: number, hookId?: string): Promise<Due[]> {
  const rows = unwrap(
    // Null, not left out: a function is found by all of its arguments.
    await (await adminClient()).rpc('take_deliveries', { most, of_hook: (hookId ?? null) as string }),
  );
  return dueSchema.parse(rows ?? []).map(({ delivery_id, happened_at, ...same }) => ({
    ...same,
    id: delivery_id,
    happenedAt: new Date(happened_at).toISOString(),
  }));
}

export interface Ended {
  arrived: boolean;
  status: number | null;
  words: string;
  milliseconds: number;
  /** Seconds; null: no more. */
  again: number | null;
}

/** The answer by which an address says that it is gone for good. */
const GONE = 410;

export async function endDelivery(id: string, { arrived, status, words, milliseconds, again }: Ended): Promise<void> {
  unwrap(
    await (await adminClient()).rpc('end_delivery', {
      delivery: id,
      arrived,
      answered: status as number,
      words,
      took: milliseconds,
      again: (again === null ? null : `${again} seconds`) as string,
      refused: status === GONE,
    }),
  );
}
