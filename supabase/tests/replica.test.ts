import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@supabase/supabase-js';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { type Act, entryFromAct } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { readContinueCandidates } from '@/lib/progress/repository';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database } from '@/lib/supabase/database.types';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';
import { openOwnPostgres } from '@/lib/supabase/own-postgres';
import { type PostgresServer, startPostgresServer } from '@/lib/testing/postgres-server';

/*
 * Two gateways that know nothing of each other, as two processes, on a PostgreSQL server with one that follows it: what the one
 * has answered, the other shows, whatever becomes of the follower.
 */

interface Gateway {
  supabase: EmbeddedSupabase;
  admin: TonightSupabase;
}

let server: PostgresServer;
let url: string;
let standby: Awaited<ReturnType<PostgresServer['startStandby']>>;
let way: Awaited<ReturnType<typeof openWay>>;
let ours: Awaited<ReturnType<typeof openOwnPostgres>>;
const gateways: Gateway[] = [];

async function openGateway(replicaUrl: string): Promise<Gateway> {
  const database = { kind: 'postgres', url, replicaUrl } as const;
  const supabase = await openEmbeddedSupabase({ database, keys: ours.keys, siteUrl: 'http://supabase.localhost' });
  const admin = createClient<Database>('http://supabase.localhost', ours.keys.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    db: { retry: false },
    global: { fetch: (input, init) => supabase.fetch(new Request(input, init)) },
  });
  return { supabase, admin };
}

/** The way from the gateways to the standby, on which nothing comes along while it is silent. */
async function openWay(to: string) {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const relay = createServer((from) => {
    const there = connect(Number(new URL(to).port), '127.0.0.1');
    for (const [one, other] of [
      [from, there],
      [there, from],
    ] as const) {
      sockets.add(one);
      if (isSilent) one.pause();
      one.on('data', (data) => other.write(data));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const address = relay.address();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    silence(silent: boolean) {
      isSilent = silent;
      for (const socket of sockets) silent ? socket.pause() : socket.resume();
    },
    close() {
      relay.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

beforeAll(async () => {
  server = await startPostgresServer();
  url = await server.createDatabase('tonight');
  standby = await server.startStandby();
  way = await openWay(standby.url);
  ours = await openOwnPostgres(url);
  gateways.push(await openGateway(`${way.url}/tonight`), await openGateway(`${way.url}/tonight`));
});

afterAll(async () => {
  for (const { supabase } of gateways) await supabase.close();
  await ours.close();
  way.close();
  await standby.stop();
  await server.stop();
});

const [writer, reader] = [() => gateways[0] as Gateway, () => gateways[1] as Gateway];
const condition = () => reader().supabase.replica() ?? { trouble: 'none', behindSeconds: null, reads: 0, passedOn: 0 };

async function makeProfile(): Promise<string> {
  const { admin } = writer();
  const household = await admin.from('households').insert({ name: 'Test' }).select('id').single().throwOnError();
  const row = { household_id: household.data.id, name: 'Ada' };
  return (await admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
}

/** As a viewer who pauses here. */
async function pauseAt({ admin }: Gateway, profileId: string, position: number): Promise<void> {
  const key = episodeKey({ type: 'movie', tmdbId: 550 });
  const act: Act = {
    kind: 'set',
    key,
    profileId,
    position,
    duration: 7200,
    at: Date.now(),
    snapshot: { title: 'A film' },
  };
  await recordProgress(admin, [entryFromAct(act)]);
}

/** What another page shows then: of what goes past the gateway, and through it with a transaction of its own. */
async function placeShown({ admin }: Gateway, profileId: string): Promise<number | undefined> {
  const [[first], list] = await Promise.all([
    readContinueCandidates(admin, profileId, { skip: 0, atMost: 5 }),
    admin.from('watchlist').select('tmdb_id').eq('profile_id', profileId),
  ]);
  expect(list).toMatchObject({ error: null, data: [] });
  return first?.place.position;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > 20_000) throw new Error(`never: ${JSON.stringify(condition())}`);
    await sleep(20);
  }
}

/** Until a read was answered by the standby. */
async function untilRead(profileId: string): Promise<void> {
  const before = condition().reads;
  await until(async () => {
    await placeShown(reader(), profileId);
    return condition().reads > before;
  });
}

/** Viewers who pause and look, each at another gateway than before, as long as something goes on. */
async function viewersDuring(work: () => Promise<void>, viewers = 4): Promise<{ looks: number; slowest: number }> {
  let isOver = false;
  let [looks, slowest] = [0, 0];
  const view = async (profileId: string) => {
    for (let turn = 1; !isOver; turn += 1) {
      const pair = turn % 2 ? [writer(), reader()] : [reader(), writer()];
      await pauseAt(pair[0] as Gateway, profileId, 600 + turn);
      for (const gateway of [...pair, ...pair].reverse()) {
        const began = performance.now();
        expect(await placeShown(gateway, profileId)).toBe(600 + turn);
        slowest = Math.max(slowest, performance.now() - began);
        looks += 1;
      }
    }
  };
  const profiles = await Promise.all(Array.from({ length: viewers }, makeProfile));
  const over = () => {
    isOver = true;
  };
  // What fails does so once everything has ended, so that nothing goes on in what the next test has.
  const all = await Promise.allSettled([...profiles.map((id) => view(id).finally(over)), work().finally(over)]);
  for (const one of all) if (one.status === 'rejected') throw one.reason;
  return { looks, slowest };
}

async function onStandby(statement: string): Promise<void> {
  const sql = postgres(`${standby.url}/tonight`, { max: 1, onnotice: () => undefined });
  await sql.unsafe(statement).finally(() => sql.end());
}

/** Whatever is asked just then is refused. */
async function endReads(): Promise<void> {
  const sql = postgres(`${standby.url}/tonight`, { max: 1, onnotice: () => undefined });
  for (let turn = 0; turn < 200; turn += 1) {
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where state <> 'idle' and pid <> pg_backend_pid() and query not like '%pg_last_wal_replay_lsn%'`;
    await sleep(10);
  }
  await sql.end();
}

describe('a server that follows the database', () => {
  it('answers once it shows what the database has', async () => {
    const profileId = await makeProfile();
    await pauseAt(writer(), profileId, 700);
    await untilRead(profileId);
    expect(await placeShown(reader(), profileId)).toBe(700);
    expect(condition()).toMatchObject({ trouble: null, behindSeconds: 0 });
  });

  it('never shows a place that is older than one that was answered, however late it is', async () => {
    const before = condition();
    const { looks } = await viewersDuring(async () => {
      const end = Date.now() + 10_000;
      while (Date.now() < end) {
        await onStandby('select pg_wal_replay_pause()');
        await sleep(Math.random() * 300);
        await onStandby('select pg_wal_replay_resume()');
        await sleep(Math.random() * 600);
      }
    });
    const now = condition();
    const [reads, passedOn] = [now.reads - before.reads, now.passedOn - before.passedOn];
    console.info(`${looks} looks: ${reads} read from the standby, ${passedOn} from the database`);
    expect(Math.min(reads, passedOn)).toBeGreaterThan(50);
  });

  it('is not missed when it is killed, when its connections end and when it says nothing, and is read again after', async () => {
    const profileId = await makeProfile();
    const trials: [string, () => Promise<void>, () => Promise<void>][] = [
      ['killed', () => standby.kill(), () => standby.revive()],
      ['ended, again and again', endReads, async () => undefined],
      ['silent', async () => way.silence(true), async () => way.silence(false)],
    ];
    for (const [name, begin, end] of trials) {
      await untilRead(profileId);
      const { looks, slowest } = await viewersDuring(async () => {
        await sleep(500);
        await begin();
        await sleep(3000);
        if (name === 'killed') expect(condition().trouble).not.toBeNull();
        await end();
        await sleep(1000);
      });
      console.info(`${name}: ${looks} looks, the slowest took ${Math.round(slowest)} ms`);
      expect(slowest).toBeLessThan(8000);
      await untilRead(profileId);
      expect(condition().trouble).toBeNull();
    }
  });

  it('is not one that follows nothing: the database itself, or a follower that was promoted', async () => {
    const own = await openGateway(url);
    await sleep(500);
    expect(own.supabase.replica()?.trouble).toMatch(/follows no other/);
    const profileId = await makeProfile();
    await pauseAt(own, profileId, 700);
    expect(await placeShown(own, profileId)).toBe(700);
    await own.supabase.close();

    await untilRead(profileId);
    await viewersDuring(async () => {
      await onStandby('select pg_promote()');
      await sleep(1500);
    });
    expect(condition().trouble).toMatch(/follows no other/);
  });
});
