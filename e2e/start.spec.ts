import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../lib/testing/free-port';
import { makeDataDirectory, startTonight } from '../lib/testing/tonight-server';
import { expect, test } from './fixtures';

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

test.describe('a start that cannot work says why in one sentence and ends with code 1', () => {
  let directory: string;
  test.beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'tonight-start-'));
  });
  test.afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test('wrong settings', () => {
    const { status, said } = start({ PORT: 'http', DATA_DIR: directory });
    expect(status).toBe(1);
    expect(said).toMatch(/^Wrong settings: PORT [^\n]*\.$/);
  });

  test('a media manifest that is none', async () => {
    const file = path.join(directory, 'manifest.json');
    writeFileSync(file, '<html>');
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: directory, MEDIA_MANIFEST: file });
    expect(status).toBe(1);
    expect(said).toContain(`The media manifest ${file} is not JSON`);
  });

  test('port taken', ({ tonight }) => {
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

  test('a DATA_DIR that another process uses', async ({ tonight }) => {
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: tonight.dataDirectory });
    expect(status).toBe(1);
    expect(said).toContain(`Another process is already using ${tonight.dataDirectory}`);
  });

  test('a damaged key file', async () => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, 'keys.json'), '{}');
    const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: directory });
    expect(status).toBe(1);
    expect(said).toContain('keys.json is damaged');
  });
});

test('a second start on the same data finds everyone signed in, and SIGTERM ends it with code 0', async () => {
  const directory = makeDataDirectory();
  const first = await startTonight({ dataDirectory: directory });
  const keys = first.keys();
  await first.stop();
  const second = await startTonight({ dataDirectory: directory });
  expect(second.keys()).toEqual(keys);
  expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
  await second.stop();
  rmSync(directory, { recursive: true, force: true });
});
