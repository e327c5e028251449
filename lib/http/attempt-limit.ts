import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';
import { serverEnvironment } from '@/lib/env/server';
import { isThisMachine } from '@/lib/http/client-address';
import { slownessSeconds } from '@/lib/http/slowness';
import { answerPages } from '@/lib/process/answers';
import { askFront, hasFront } from '@/lib/process/front';
import { onePerProcess } from '@/lib/process/one-per-process';

/*
 * Guessing passwords, codes and PINs, filling the database with accounts and a person's mailbox with mail. What is
 * about an account is counted for each that tries: a device that has signed in to it before, by itself; everybody else
 * by the network address they come from. So a stranger's misses refuse only the stranger. Passwords are refused to no
 * one: who has missed often is slowed, so that the right one still opens.
 */

export type Attempt =
  | 'sign-in'
  | 'sign-up'
  | 'mail'
  | 'code'
  | 'pin'
  | 'demo'
  | 'auth'
  | 'token'
  | 'player'
  | 'player-code'
  | 'guest';

/** Behind one network address there may be a whole house. */
const HOUSE = 6;
const minute = 60;
/** How often by one account, and within how many seconds. A PIN's own misses are counted in the database. */
const ALLOWED: Record<Attempt, { points: number; duration: number }> = {
  'sign-in': { points: 8, duration: 5 * minute },
  'sign-up': { points: 5, duration: 60 * minute },
  mail: { points: 4, duration: 15 * minute },
  code: { points: 6, duration: 15 * minute },
  pin: { points: 6, duration: 15 * minute },
  demo: { points: 10, duration: 60 * minute },
  // Whatever else Supabase's own door answers: nothing can be guessed there, so that it is only kept from being hammered.
  auth: { points: 20, duration: minute },
  // Nor is a token guessed: who asks with a wrong one is a program that was forgotten, or an attacker.
  token: { points: 20, duration: minute },
  // Codes that players ask for, and those that people type here.
  player: { points: 10, duration: 15 * minute },
  'player-code': { points: 6, duration: 15 * minute },
  // A guest's code has 40 bits, and is good for an evening.
  guest: { points: 10, duration: 15 * minute },
};
/** How often for one account by all who are unknown to it: what guesses or sends has an end, from however many networks. */
const BY_STRANGERS: Partial<Record<Attempt, { points: number; duration: number }>> = {
  'sign-in': { points: 48, duration: 60 * minute },
  mail: { points: 12, duration: 15 * minute },
  code: { points: 30, duration: 60 * minute },
  'player-code': { points: 30, duration: 60 * minute },
};
/** Guesses that wait at the same time; one who sends more at once is no person. */
const WAITING_AT_ONCE = 3;

interface Who {
  /** Network address, as `addressOf` says. */
  address: string;
  email?: string;
  /** Of a device that has signed in to this account before, as its cookie says. */
  device?: string;
}

/** Counted, and given back where it was no guess: a right sign-in slows nothing down. */
export type AttemptVerdict = { kind: 'taken'; giveBack: () => Promise<void> } | { kind: 'wait'; seconds: number };

interface Counter {
  by: RateLimiterAbstract;
  key: string;
  /** What happens past the limit. */
  past: 'refuse' | 'slow';
  /** Whether all its misses are forgotten once the guess was right: those of who made it. */
  forgives?: boolean;
}

// A page's action and the raw door count together.
export const attemptLimiters = onePerProcess('attempt-limiters', () => new Map<string, RateLimiterAbstract>());
const guessesWaiting = onePerProcess('guesses-waiting', () => new Map<string, number>());

/** Makes what counts: in memory, or where several processes count together. */
export type AttemptStore = (keyPrefix: string, points: number, duration: number) => RateLimiterAbstract;

export const attemptStore = onePerProcess(
  'attempt-store',
  (): AttemptStore => (keyPrefix, points, duration) => new RateLimiterMemory({ keyPrefix, points, duration }),
);

function limiter(keyPrefix: string, points: number, duration: number): RateLimiterAbstract {
  const limiters = attemptLimiters.get();
  const known = limiters.get(keyPrefix);
  if (known) return known;
  const made = attemptStore.get()(keyPrefix, points, duration);
  limiters.set(keyPrefix, made);
  return made;
}

/** What is a setting, as a school or a suite on another machine makes more than a house does. */
function ofNetwork(what: Attempt): number | null {
  if (what === 'sign-up') return serverEnvironment().signUpsPerHour;
  return what === 'demo' ? serverEnvironment().demosPerHour : null;
}

function countersOf(what: Attempt, { address, email, device }: Who): Counter[] {
  const { points, duration } = ALLOWED[what];
  const counters: Counter[] = [];
  if (!isThisMachine(address)) {
    const by = limiter(`${what}-network`, ofNetwork(what) ?? points * HOUSE, duration);
    counters.push({ by, key: address, past: 'refuse' });
  }
  if (!email) return counters;
  const account = email.trim().toLowerCase();
  const past = what === 'sign-in' ? 'slow' : 'refuse';
  const key = `${account} ${device ? `device ${device}` : address}`;
  counters.push({ by: limiter(`${what}-account`, points, duration), key, past, forgives: past === 'slow' });
  const strangers = BY_STRANGERS[what];
  if (strangers && !device) {
    const by = limiter(`${what}-strangers`, strangers.points, strangers.duration);
    counters.push({ by, key: account, past });
  }
  return counters;
}

/** Counts an attempt before it is made, so that many at once gain nothing, and holds it up where that is due. */
export async function takeAttempt(what: Attempt, who: Who): Promise<AttemptVerdict> {
  const tried = { what, who };
  const seconds = hasFront() ? await askFront<number>('count-attempt', tried) : await count(tried);
  if (seconds > 0) return { kind: 'wait', seconds };
  return {
    kind: 'taken',
    giveBack: async () => {
      await (hasFront() ? askFront('give-attempt-back', tried) : giveBack(tried));
    },
  };
}

answerPages('count-attempt', count);
answerPages('give-attempt-back', giveBack);

/** @returns seconds to come back after; 0 where it may be made. */
async function count({ what, who }: { what: Attempt; who: Who }): Promise<number> {
  const counters = countersOf(what, who);
  let slowness = 0;
  for (const { by, key, past } of counters) {
    const { consumedPoints, msBeforeNext } = await by.penalty(key);
    if (past === 'slow') slowness = Math.max(slowness, slownessSeconds(consumedPoints - 1, by.points));
    else if (consumedPoints > by.points) return Math.max(1, Math.ceil(msBeforeNext / 1000));
  }
  if (slowness > 0 && !(await holdUp(counters.find(({ past }) => past === 'slow')?.key ?? '', slowness))) {
    return slowness;
  }
  return 0;
}

async function giveBack({ what, who }: { what: Attempt; who: Who }): Promise<void> {
  for (const { by, key, forgives } of countersOf(what, who)) await (forgives ? by.delete(key) : by.reward(key));
}

/** @returns false, at once, where too many wait already. */
async function holdUp(key: string, seconds: number): Promise<boolean> {
  const waiting = guessesWaiting.get();
  const before = waiting.get(key) ?? 0;
  if (before >= WAITING_AT_ONCE) return false;
  waiting.set(key, before + 1);
  try {
    await sleep(seconds * 1000);
    return true;
  } finally {
    const left = (waiting.get(key) ?? 1) - 1;
    if (left > 0) waiting.set(key, left);
    else waiting.delete(key);
  }
}
