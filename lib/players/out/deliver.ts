import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { secondsUntilAgain } from '@/lib/players/out/again';
import { postTo } from '@/lib/players/out/post';
import { type Due, endDelivery, takeDue } from '@/lib/players/out/repository';
import { signedHeaders } from '@/lib/players/out/sign';
import { doRegularly } from '@/lib/process/do-regularly';

const LOOK_MS = 3_000;
/** Hooks at once; each gets one event after the other. */
const AT_ONCE = 8;

/** From the start on: delivers what is due, also what an earlier process left. */
export function keepDelivering(): void {
  doRegularly('outgoing-hooks', LOOK_MS, () => deliverDue(), 'Webhooks wait, and are tried again:');
}

/** Delivers what is due. @param hookId of this one alone. */
export async function deliverDue(hookId?: string): Promise<void> {
  for (let due = await takeDue(AT_ONCE, hookId); due.length > 0; due = await takeDue(AT_ONCE, hookId)) {
    await Promise.all(due.map(deliver));
  }
}

async function deliver({ id, address, secret, kind, said, happenedAt, attempts }: Due): Promise<void> {
  const began = Date.now();
  const body = JSON.stringify({ type: kind, timestamp: happenedAt, data: JSON.parse(said) });
  const headers = signedHeaders(secret, id, Math.floor(began / 1000), body);
  const privateToo = serverEnvironment().webhooksToPrivateNetworks;
  const attempt = await postTo(address, { body, headers, privateToo });
  const again = secondsUntilAgain(attempts, Math.random());
  await endDelivery(id, { ...attempt, milliseconds: Date.now() - began, again });
}
