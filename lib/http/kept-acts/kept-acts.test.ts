import 'fake-indexeddb/auto';
import type { DBSchema } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/http/call-api';
import type { Act, KeptAct } from '@/lib/http/kept-acts/act';
import { doOrKeep } from '@/lib/http/kept-acts/do-or-keep';
import { areActsKept } from '@/lib/http/kept-acts/flag';
import { sendKeptActs } from '@/lib/http/kept-acts/send';
import { keepAct, keptActs, takeRefusals } from '@/lib/http/kept-acts/stored-acts';
import { browserDatabase } from '@/lib/process/browser-database';

const ADA = '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a100';
const BEN = '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a200';
const observedAt = '2026-11-28T20:00:00.000Z';

const hide = (tmdbId: number, owner = ADA): Act => ({
  owner,
  call: {
    method: 'PATCH',
    address: '/api/progress',
    body: { action: 'hide', type: 'movie', tmdbId, profileId: owner },
  },
  trouble: `Film ${tmdbId} could not be hidden.`,
  shows: { tmdbId },
});
const keep = (act: Act) => keepAct({ ...act, observedAt });
const answers = (status: number, code = 'said') => vi.fn(() => Promise.reject(new ApiError(status, code, 'No.')));
const idsIn = (acts: KeptAct[]) => acts.map(({ shows }) => (shows as { tmdbId: number }).tmdbId);

interface Stored extends DBSchema {
  acts: { key: number; value: object };
}
const database = browserDatabase<Stored>('tonight-acts', 1, (made) => {
  made.createObjectStore('acts', { keyPath: 'id', autoIncrement: true });
});

beforeEach(async () => {
  const flags = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => flags.get(name) ?? null,
    setItem: (name: string, value: string) => flags.set(name, value),
    removeItem: (name: string) => flags.delete(name),
  });
  vi.stubGlobal('window', new EventTarget());
  await (await database()).clear('acts');
  return () => vi.unstubAllGlobals();
});

describe('what was kept', () => {
  it('is sent in its order and once', async () => {
    await keep(hide(1));
    await keep(hide(2));
    expect(areActsKept()).toBe(true);
    const sent: KeptAct[] = [];
    expect(await sendKeptActs(ADA, async (act) => sent.push(act))).toBe('all');
    expect(idsIn(sent)).toEqual([1, 2]);
    expect(areActsKept()).toBe(false);
    expect(await sendKeptActs(ADA, answers(500))).toBe('all');
  });

  it.each([
    [0, 'unreachable'],
    [429, 'rate-limited'],
    [500, 'internal'],
    [503, 'unavailable'],
    // Not Tonight's own words: a proxy, or a network that wants a login first.
    [403, 'unknown'],
    [404, 'unknown'],
  ])('stays, all of it, where the answer is %i %s', async (status, code) => {
    await keep(hide(1));
    await keep(hide(2));
    const send = answers(status, code);
    expect(await sendKeptActs(ADA, send)).toBe('away');
    expect(send).toHaveBeenCalledOnce();
    expect(idsIn(await keptActs())).toEqual([1, 2]);
    expect(areActsKept()).toBe(true);
  });

  it.each([
    [404, 'not-found'],
    [409, 'conflict'],
    [422, 'invalid'],
    [403, 'above-cap'],
  ])('goes where the server refuses it for good (%i %s), is told once, and holds up nothing', async (status, code) => {
    await keep(hide(1));
    await keep(hide(2));
    const sent: number[] = [];
    const send = async ({ shows }: KeptAct) => {
      const { tmdbId } = shows as { tmdbId: number };
      if (tmdbId === 1) throw new ApiError(status, code, 'It is not there.');
      sent.push(tmdbId);
    };
    expect(await sendKeptActs(ADA, send)).toBe('all');
    expect(sent).toEqual([2]);
    // A tab that dies before it said so to a person leaves it to the next.
    expect(areActsKept()).toBe(true);
    expect(await keptActs()).toEqual([]);
    expect(await takeRefusals()).toEqual(['Film 1 could not be hidden. The server says: It is not there.']);
    expect(await takeRefusals()).toEqual([]);
    await sendKeptActs(ADA);
    expect(areActsKept()).toBe(false);
  });

  it('of a profile that is not open here waits, and holds up no other profile’s', async () => {
    await keep(hide(1));
    await keep(hide(2));
    await keep(hide(3, BEN));
    const send = vi.fn(async ({ owner }: KeptAct) => {
      if (owner === ADA) throw new ApiError(403, 'pin-needed', 'A PIN, please.');
    });
    expect(await sendKeptActs(BEN, send)).toBe('all');
    expect(await sendKeptActs(ADA, send)).toBe('not-here');
    expect(idsIn(send.mock.calls.map(([act]) => act))).toEqual([1, 3, 1]);
    expect(idsIn(await keptActs())).toEqual([1, 2]);
  });

  it('is done where what it takes away is gone already', async () => {
    await keep({ ...hide(1), takesAway: true });
    expect(await sendKeptActs(ADA, answers(404, 'not-found'))).toBe('all');
    expect(await takeRefusals()).toEqual([]);
    expect(areActsKept()).toBe(false);
  });

  it('by an earlier version is sent as well; what cannot be read stays, and holds up nothing', async () => {
    localStorage.setItem('tonight-acts', '1');
    const action = { action: 'hide', type: 'movie', tmdbId: 7, profileId: ADA };
    await (await database()).add('acts', { action, observedAt });
    await (await database()).add('acts', { something: 'else' });
    expect(areActsKept()).toBe(true);
    const sent: KeptAct[] = [];
    expect(await sendKeptActs(ADA, async (act) => sent.push(act))).toBe('all');
    expect(sent).toMatchObject([
      { owner: ADA, call: { method: 'PATCH', address: '/api/progress', body: action }, observedAt },
    ]);
    expect(await (await database()).count('acts')).toBe(1);
    expect(areActsKept()).toBe(false);
  });

  it('asks no address but those that take acts', async () => {
    await (await database()).add('acts', {
      ...hide(1),
      observedAt,
      call: { method: 'DELETE', address: '/api/account' },
    });
    expect(await keptActs()).toEqual([]);
  });

  it('says when it was done and when it is sent, in the body or, where there is none, in the address', async () => {
    const asked: { address: string; body: unknown }[] = [];
    vi.stubGlobal('fetch', async (address: string, { body }: RequestInit) => {
      asked.push({ address, body: body && JSON.parse(String(body)) });
      return Response.json({});
    });
    await keep(hide(1));
    const address = '/api/watchlist?type=movie&tmdbId=1';
    await keep({ ...hide(2), call: { method: 'DELETE', address } });
    await sendKeptActs(ADA);
    expect(asked[0]).toMatchObject({ address: '/api/progress', body: { observedAt, sentAt: expect.any(String) } });
    const query = new URL(asked[1]?.address ?? '', 'http://tonight.localhost').searchParams;
    expect([query.get('observedAt'), query.get('type'), Number.isNaN(Date.parse(query.get('sentAt') ?? ''))]).toEqual([
      observedAt,
      'movie',
      false,
    ]);
  });
});

describe('doOrKeep', () => {
  const away = answers(0, 'unreachable');

  it('keeps what no server answers, and says so with null', async () => {
    expect(await doOrKeep(hide(1), away)).toBeNull();
    expect(idsIn(await keptActs())).toEqual([1]);
  });

  it('throws what the server refuses, and keeps nothing of it', async () => {
    await expect(doOrKeep(hide(1), answers(409, 'conflict'))).rejects.toThrow('No.');
    expect(areActsKept()).toBe(false);
  });

  it('stands behind what was kept before: that goes first, or both wait', async () => {
    await keep(hide(1));
    const now = vi.fn(async () => 'done');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(await doOrKeep(hide(2), now)).toBeNull();
    expect(now).not.toHaveBeenCalled();
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async (_address: string, { body }: RequestInit) => {
      asked.push(JSON.parse(String(body)).tmdbId);
      return Response.json({});
    });
    expect(await doOrKeep(hide(3), now)).toBeNull();
    expect(asked).toEqual([1, 2, 3]);
    expect(areActsKept()).toBe(false);
    expect(await doOrKeep(hide(4), now)).toBe('done');
  });

  it('is safe before anything is asked of a network that the browser knows to be away', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const now = vi.fn(async () => 'done');
    expect(await doOrKeep(hide(1), now)).toBeNull();
    expect(now).not.toHaveBeenCalled();
    expect(idsIn(await keptActs())).toEqual([1]);
  });

  it('fails at once for a profile that is not open here, and keeps nothing more', async () => {
    await keep(hide(1));
    vi.stubGlobal('fetch', async () => Response.json({ code: 'not-signed-in', detail: '' }, { status: 401 }));
    await expect(doOrKeep(hide(2), answers(401, 'not-signed-in'))).rejects.toMatchObject({ status: 401 });
    expect(idsIn(await keptActs())).toEqual([1]);
  });

  it('fails where this browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('refused');
      },
    });
    await expect(doOrKeep(hide(1), away)).rejects.toMatchObject({ code: 'unreachable' });
    expect(await keptActs()).toEqual([]);
  });
});
