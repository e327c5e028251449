/**
 * What years of watching cost at the door, in a user's life: a viewer who is in the middle of two hundred shows and has
 * watched five thousand episodes opens Tonight, and the page comes as fast as for one who signed up a minute ago, which
 * is the baseline. And how many questions it asks the database, counted on their way to it.
 *
 *   npm run -s bench:home -- [--quick]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { type SignedUpHousehold, signUpHousehold } from '@/lib/testing/signed-up-household';
import { startTonight, type TonightServer } from '@/lib/testing/tonight-server';
import { freePort } from '@/packages/playwright/src/server/free-port';
import { median } from '@/scripts/bench/figure';
import { fillProfile } from '@/scripts/bench/home-viewing';
import { runBench } from '@/scripts/bench/run-bench';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const MOST_QUERIES = 4;

const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tonight-bench-'));
process.once('exit', () => rmSync(dataDirectory, { recursive: true, force: true }));
await runBench(async function* () {
  const { busy, fresh, jwtSecret, keys } = await prepare();
  const server = await startTonight({ dataDirectory });
  const times = await timeHomes(server, busy, fresh, values.quick ? 15 : 60);
  await server.stop();
  yield {
    figure: 'home.server_time',
    value: median(times.busy),
    baseline: median(times.fresh),
    unit: 'ms',
    target: 'ratio<=2',
  };
  const queries = await countQueries(keys, jwtSecret, busy, fresh);
  yield {
    figure: 'home.database_queries',
    value: queries.busy,
    baseline: queries.fresh,
    unit: 'queries',
    target: `<=${MOST_QUERIES}`,
  };
});

/** Two households signed up as anyone would be, one of which has watched for years. */
async function prepare() {
  const server = await startTonight({ dataDirectory });
  const [busy, fresh] = [await signUpHousehold(server), await signUpHousehold(server)];
  const keys = server.keys();
  await server.stop();
  const supabase = await openStore(keys);
  await fillProfile(supabase, keys.secretKey, busy.profileId);
  await supabase.close();
  return { busy, fresh, keys, jwtSecret: keys.jwtSecret };
}

function openStore(keys: ReturnType<TonightServer['keys']>) {
  const database = { kind: 'pglite', directory: path.join(dataDirectory, 'postgres') } as const;
  return openEmbeddedSupabase({ database, keys, siteUrl: 'http://supabase.localhost' });
}

/** Milliseconds until the whole page was there, the two in turn. */
async function timeHomes(server: TonightServer, busy: SignedUpHousehold, fresh: SignedUpHousehold, rounds: number) {
  const times = { busy: [] as number[], fresh: [] as number[] };
  // The first ones warm the server and are thrown away.
  for (let round = -5; round < rounds; round += 1) {
    const took = { busy: await openHome(server.url, busy), fresh: await openHome(server.url, fresh) };
    if (round < 0) continue;
    times.busy.push(took.busy);
    times.fresh.push(took.fresh);
  }
  return times;
}

async function openHome(site: string, { cookies }: SignedUpHousehold): Promise<number> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const start = performance.now();
  const response = await fetch(`${site}/home`, { headers: { cookie } });
  const page = await response.text();
  if (!page.includes('Continue watching')) throw new Error(`That is not the home page: ${response.status}`);
  return performance.now() - start;
}

/** The same store as a hosted one, behind a door that counts. */
async function countQueries(
  keys: ReturnType<TonightServer['keys']>,
  jwtSecret: string,
  busy: SignedUpHousehold,
  fresh: SignedUpHousehold,
): Promise<{ busy: number; fresh: number }> {
  const supabase = await openStore(keys);
  let count = 0;
  const door = createServer(async (incoming, outgoing) => {
    if (incoming.url?.startsWith('/rest/')) count += 1;
    const body = await new Response(incoming as unknown as ReadableStream).arrayBuffer();
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
    const address = `http://supabase.localhost${incoming.url}`;
    const answer = await supabase.fetch(
      new Request(address, { method: incoming.method, headers, body: hasBody ? body : undefined }),
    );
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => door.listen(port, resolve));
  const server = await startTonight({
    settings: {
      NEXT_PUBLIC_SUPABASE_URL: `http://localhost:${port}`,
      NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: keys.publishableKey,
      SUPABASE_SECRET_KEY: keys.secretKey,
      SUPABASE_JWT_SECRET: jwtSecret,
    },
  });
  const counts = { busy: 0, fresh: 0 };
  for (const [who, household] of Object.entries({ busy, fresh })) {
    // The first visit of a process may ask for what is remembered afterwards; every visit counts alike here.
    count = 0;
    await openHome(server.url, household);
    counts[who as keyof typeof counts] = count;
  }
  await server.stop();
  await new Promise((resolve) => door.close(resolve));
  await supabase.close();
  return counts;
}
