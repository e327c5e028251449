import type { DBSchema } from 'idb';
import { z } from 'zod';
import { ApiError } from '@/lib/http/call-api';
import { browserDatabase } from '@/lib/process/browser-database';
import { type NamedActionInput, namedActionSchema } from '@/lib/progress/action-schema';
import { ACTS_FLAG } from '@/lib/progress/acts-flag';

/*
 * What a profile did while no server answered: marks, hides, places set. It is sent in the order in which it was done, each
 * with when that was, so that what has happened elsewhere since then stands.
 */

type ProfileAct = NamedActionInput & { profileId: string };

interface KeptAct {
  id?: number;
  action: ProfileAct;
  /** ISO instant, by this device's clock. */
  observedAt: string;
}

interface ActsSchema extends DBSchema {
  acts: { key: number; value: KeptAct };
}

const keptActSchema = z.object({ id: z.number(), action: namedActionSchema, observedAt: z.iso.datetime() });

export async function keepAct(action: ProfileAct): Promise<void> {
  await (await database()).add('acts', { action, observedAt: new Date().toISOString() });
  localStorage.setItem(ACTS_FLAG, '1');
}

export function areActsKept(): boolean {
  try {
    return localStorage.getItem(ACTS_FLAG) !== null;
  } catch {
    return false;
  }
}

/**
 * Sends what was kept, one after the other. What the server refuses is over: it answers the same the next time. The rest
 * stays while no server answers, or another profile's account is here.
 * @returns whether all of it is sent.
 */
export async function sendKeptActs(send: (action: ProfileAct) => Promise<unknown>): Promise<boolean> {
  const kept = await (await database()).getAll('acts');
  for (const stored of kept) {
    const act = keptActSchema.safeParse(stored).data;
    if (act?.action.profileId === undefined) continue;
    const { observedAt, action } = act;
    try {
      await send({ ...action, profileId: act.action.profileId, observedAt, sentAt: new Date().toISOString() });
    } catch (error) {
      if (!isOver(error)) return false;
    }
    await (await database()).delete('acts', act.id);
  }
  localStorage.removeItem(ACTS_FLAG);
  return true;
}

function isOver(error: unknown): boolean {
  return error instanceof ApiError && [400, 404, 409, 422].includes(error.status);
}

const database = browserDatabase<ActsSchema>('tonight-acts', 1, (made) => {
  made.createObjectStore('acts', { keyPath: 'id', autoIncrement: true });
});
