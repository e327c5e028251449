import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import oneServer from '../one-server.ts';
import { openServer } from './open-server.ts';
import { findOrigin, startServer } from './start-server.ts';

const here = process.cwd();
afterEach(() => vi.unstubAllEnvs());

it.each([
  [{}, {}, { checkout: here }],
  [{ TONIGHT_CHECKOUT: here }, {}, { checkout: here }],
  [{ TONIGHT_CHECKOUT: here, TONIGHT_IMAGE: 'tonight:1' }, {}, { image: 'tonight:1' }],
  [{ TONIGHT_IMAGE: 'tonight:1' }, { image: 'tonight:2' }, { image: 'tonight:2' }],
  [{ TONIGHT_IMAGE: 'tonight:1' }, { checkout: here }, { checkout: here }],
])('with %j and %j a server comes from %j', (environment, given, origin) => {
  vi.stubEnv('TONIGHT_CHECKOUT', undefined);
  vi.stubEnv('TONIGHT_IMAGE', undefined);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  expect(findOrigin(given)).toEqual(origin);
});

it('a folder that is no checkout is said', () => {
  expect(() => findOrigin({ checkout: '/nowhere' })).toThrow('/nowhere is no checkout of Tonight.');
});

it('a server that runs needs the secret of its door', async () => {
  vi.stubEnv('TONIGHT_URL', 'http://localhost:1');
  vi.stubEnv('TONIGHT_TEST_DOOR', undefined);
  await expect(openServer()).rejects.toThrow('TONIGHT_TEST_DOOR');
  await expect(oneServer()).rejects.toThrow('TONIGHT_TEST_DOOR');
});

/** A checkout whose server does this before it is ready, and once it is. */
async function startOne(then: string, first = '') {
  const checkout = mkdtempSync(path.join(tmpdir(), 'tonight-checkout-'));
  mkdirSync(path.join(checkout, 'scripts'));
  writeFileSync(path.join(checkout, 'scripts/start.mjs'), `${first}; console.log('Tonight is ready at'); ${then}`);
  const server = await startServer({ checkout });
  rmSync(checkout, { recursive: true });
  return server;
}

it('a server that ended by itself is said with its last words, one that was killed is not', async () => {
  const gone = await startOne("setTimeout(() => { console.error('Out of memory'); process.exit(3) }, 50)");
  await vi.waitFor(() => expect(() => process.kill(gone.pid ?? 0, 0)).toThrow());
  await expect(gone.stop()).rejects.toThrow(/^Tonight ended by itself \(3\):.*Out of memory/s);
  const killed = await startOne('setInterval(() => undefined, 1000)');
  await killed.kill();
  await killed.stop();
});

it('says of a checkout that it is built first, which is waited for', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const server = await startOne(
    'setInterval(() => undefined, 1000)',
    "console.log('Building Tonight for the first start')",
  );
  const said = warn.mock.calls.flat();
  warn.mockRestore();
  await server.kill();
  expect(said).toEqual([expect.stringContaining('is built first')]);
});
