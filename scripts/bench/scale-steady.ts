import { randomUUID } from 'node:crypto';
import { type Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reporter } from '@/scripts/bench/scale-load';

/**
 * Milliseconds below which 99 of 100 answers stay, where something is asked so often a second whatever the answers take: a
 * slow one holds up none that follow, and counts from when it should have been asked.
 */
export async function steadyP99(
  ask: (turn: number) => Promise<void>,
  perSecond: number,
  seconds: number,
): Promise<number> {
  const took: number[] = [];
  const started = performance.now();
  const asked: Promise<void>[] = [];
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const due = started + (turn * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    asked.push(ask(turn).then(() => void took.push(performance.now() - due)));
  }
  await Promise.all(asked);
  return took.sort((one, other) => one - other)[Math.floor(took.length * 0.99)] ?? Number.NaN;
}

/** A report of the next of many devices, over connections that stay open. */
export function reportTo(
  url: string,
  reporters: Reporter[],
  agent: Agent,
  count = 1000,
): (turn: number) => Promise<void> {
  const devices = Array.from({ length: count }, () => ({
    sessionId: randomUUID(),
    deviceId: randomUUID(),
    sequence: 0,
  }));
  return (turn) => {
    const device = devices[turn % devices.length] as (typeof devices)[number];
    const { profileId, accessToken } = reporters[turn % reporters.length] as Reporter;
    device.sequence += 1;
    const now = new Date().toISOString();
    const body = JSON.stringify({
      ...device,
      profileId,
      type: 'movie',
      tmdbId: 1000 + (turn % devices.length),
      position: (device.sequence * 10) % 5000,
      duration: 7200,
      secondsPlayed: device.sequence * 10,
      event: 'playing',
      observedAt: now,
      sentAt: now,
    });
    return ask(new URL('/api/progress', url), agent, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    });
  };
}

/** @throws an Error for any answer but 200. */
export function ask(
  url: URL,
  agent: Agent,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const sent = request(url, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      answer.resume();
      answer.once('error', reject);
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${url.pathname} answered ${answer.statusCode}`));
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
