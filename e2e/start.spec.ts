import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, freePort, newDataDirectory, startServer, test } from '@tonight/playwright';

/** Runs the start command with these settings until it ends by itself. */
function start(settings: Record<string, string>, nodeArguments: string[] = []) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [...nodeArguments, 'scripts/start.mjs'], {
    // Node remarks on two settings for colour that contradict each other, as the test runner's and a person's may.
    env: { ...process.env, FORCE_COLOR: undefined, NODE_ENV: 'production', ...settings },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: (stderr + stdout).trim() };
}

/** Where a door for tests does not open, whatever its secret. */
const SHUT_DOORS: Record<string, Record<string, string>> = {
  'an https address': { SITE_URL: 'https://tonight.example.org' },
  'an address of the network': { SITE_URL: 'http://192.168.1.20:3000' },
  'a hosted project': {
    NEXT_PUBLIC_SUPABASE_URL: 'https://abcdefghijkl.supabase.co',
    NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_0123456789',
    SUPABASE_SECRET_KEY: 'sb_secret_0123456789',
  },
};

test.describe('a start that cannot work says why in one sentence and ends with code 1', () => {
  let directory: string;
  test.beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'tonight-start-'));
  });
  test.afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test('wrong settings', { tag: '@main' }, () => {
    const { status, said } = start({ PORT: 'http', DATA_DIR: directory });
    expect(status).toBe(1);
    expect(said).toMatch(/^Wrong settings: PORT [^\n]*\.$/);
  });

  for (const [where, settings] of Object.entries(SHUT_DOORS)) {
    test(`a door for tests at ${where}`, () => {
      const { status, said } = start({
        PORT: '3999',
        DATA_DIR: directory,
        TEST_DOOR: 'a-secret-of-a-suite',
        ...settings,
      });
      expect(status).toBe(1);
      expect(said).toMatch(/^Wrong settings: TEST_DOOR [^\n]*\.$/);
    });
  }

  test('a media manifest that is none', async () => {
    const file = path.join(directory, 'manifest.json');
    writeFileSync(file, '<html>');
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: directory, MEDIA_MANIFEST: file });
    expect(status).toBe(1);
    expect(said).toContain(`The media manifest ${file} is not JSON`);
  });

  test('port taken', { tag: '@main' }, ({ tonight }) => {
    const port = new URL(tonight.url).port;
    expect(start({ PORT: port, DATA_DIR: directory })).toEqual({
      status: 1,
      said: `Port ${port} is already in use; set PORT to another.`,
    });
  });

  test('a DATA_DIR that cannot be written to', async () => {
    const file = path.join(directory, 'file');
    writeFileSync(file, '');
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: path.join(file, 'data') });
    expect(status).toBe(1);
    expect(said).toMatch(/^DATA_DIR \S+ cannot be written to \(\w+\); set DATA_DIR to a folder that can\.$/);
  });

  test('no WebAssembly', async () => {
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: directory }, ['--jitless']);
    expect(status).toBe(1);
    expect(said).toContain('without WebAssembly');
  });

  test('a DATA_DIR that another process uses', async () => {
    const other = await startServer();
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: other.dataDirectory });
    await other.stop();
    expect(status).toBe(1);
    expect(said).toContain(`Another process is already using ${other.dataDirectory}`);
  });

  test('a DATA_DIR that is other people’s, too', async () => {
    writeFileSync(path.join(directory, 'photo.jpg'), '');
    chmodSync(directory, 0o755);
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: directory });
    expect(status).toBe(1);
    expect(said).toContain('is open to other users; set DATA_DIR to a folder of its own.');
  });

  test('a database with a damaged control file', async () => {
    const damaged = newDataDirectory();
    truncateSync(path.join(damaged, 'postgres/global/pg_control'), 100);
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: damaged });
    rmSync(damaged, { recursive: true });
    expect(status).toBe(1);
    expect(said).toMatch(/^Tonight could not start: The database in \S+ has a damaged control file [^\n]*\.$/m);
  });

  test('a damaged key file', async () => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, 'keys.json'), '{}');
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: directory });
    expect(status).toBe(1);
    expect(said).toContain('keys.json is damaged');
  });
});

test('a second start on the same data finds everyone signed in, and SIGTERM ends it with code 0', {
  tag: '@ci',
}, async () => {
  // As the first start of this run left it.
  const directory = newDataDirectory();
  const keys = readFileSync(path.join(directory, 'keys.json'), 'utf8');
  const second = await startServer({ dataDirectory: directory });
  expect(readFileSync(path.join(directory, 'keys.json'), 'utf8')).toBe(keys);
  expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  await second.stop();
  rmSync(directory, { recursive: true, force: true });
});

test('whoever asks while it starts is told to come back, and a page that is open then opens by itself', async ({
  page,
  consoleGuard,
}) => {
  consoleGuard.expect(/503/);
  const directory = newDataDirectory();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: directory },
    stdio: 'ignore',
  });
  const health = async () => fetch(`${url}/api/health`).catch(() => undefined);
  let first = await health();
  while (!first) first = await health();
  expect([first.status, first.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await first.json()).toMatchObject({ status: 503, code: 'unavailable' });
  await page.goto(url);
  await expect(page.getByText('Tonight is starting.')).toBeVisible();
  await expect(
    page.getByRole('link', { name: /explore the demo/i }).or(page.getByRole('button', { name: /explore the demo/i })),
  ).toBeVisible({ timeout: 60_000 });
  expect((await health())?.status).toBe(200);
  // A page that is left open goes on asking for its pictures while the server ends.
  await page.goto('about:blank');
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
  rmSync(directory, { recursive: true, force: true });
});
