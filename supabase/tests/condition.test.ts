import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupName } from '@/lib/backup/backup';
import { serverEnvironment } from '@/lib/env/server';
import { readiness } from '@/lib/process/readiness';
import { healthNow, hindranceNow } from '@/lib/use-cases/condition/health';
import { lookAtCondition } from '@/lib/use-cases/condition/look';
import packageJson from '@/package.json';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* What an installation says of itself: to a machine that asks whether it is well, and to the person who runs it. */

describe('how Tonight is', () => {
  let test: TestSupabase;
  let folder: string;
  let isAway = false;
  const environment = serverEnvironment();
  const before = { ...environment };

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test, () => isAway);
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tonight-condition-'));
    mkdirSync(path.join(folder, 'backups'));
    environment.dataDirectory = folder;
    environment.backups = { ...before.backups, directory: path.join(folder, 'backups'), at: '03:30' };
  });
  afterEach(() => {
    isAway = false;
    readiness.forget();
    vi.restoreAllMocks();
    Object.assign(
      environment,
      { tmdbApiBaseUrl: undefined, tmdbAccessToken: undefined, hostedSupabase: undefined },
      before,
    );
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => serveFrom(test));

  /** A write that came back is believed for ten seconds. */
  function goAway(): void {
    isAway = true;
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 20_000);
  }

  it('is well while the database takes writes, and says with which key a program signs in', async () => {
    expect(await healthNow()).toEqual({ trouble: null, publishableKey: test.supabase.keys.publishableKey });
    expect(await hindranceNow()).toBeNull();
  });

  it('is not well while the database does not answer, and should be sent nothing then', async () => {
    goAway();
    expect(await healthNow()).toEqual({ trouble: expect.stringMatching(/\w/) });
    expect(await hindranceNow()).toMatch(/\w/);
  });

  it('should be sent nothing while its pages start, though its database is well', async () => {
    readiness.put(() => 'The pages are starting.');
    expect(await hindranceNow()).toBe('The pages are starting.');
    expect(await healthNow()).toMatchObject({ trouble: null });
  });

  it('tells the person who runs it what there is to know', async () => {
    const condition = await lookAtCondition();
    expect(condition).toMatchObject({
      ...{
        version: packageJson.version,
        database: { kind: 'embedded', trouble: null, bytes: expect.any(Number), hearsOthers: true },
      },
      ...{ backups: { at: '03:30', newest: null }, tmdb: null, restarts: 0 },
    });
    expect(condition.database.bytes).toBeGreaterThan(1_000_000);
    expect(condition.freeMegabytes).toBeGreaterThan(0);
    expect(Date.parse(condition.startedAt)).toBeLessThanOrEqual(Date.now());
  });

  it('tells of the newest backup', async () => {
    for (const day of [20, 28, 24]) {
      const name = backupName({ madeAt: new Date(Date.UTC(2026, 10, day, 3, 30)), reason: 'nightly', kind: 'folder' });
      writeFileSync(path.join(folder, 'backups', name), 'packed');
    }
    const { backups } = await lookAtCondition();
    expect(backups?.newest).toEqual({ madeAt: expect.stringMatching(/^2026-11-28T/), bytes: 6 });
  });

  it('tells what its database does not answer', async () => {
    goAway();
    const { database } = await lookAtCondition();
    expect(database.trouble).toMatch(/\w/);
  });

  it('tells how TMDB answers where it is asked', async () => {
    environment.tmdbAccessToken = 'a token';
    const { tmdb } = await lookAtCondition();
    expect(tmdb).toEqual({ answered: expect.any(Number), failed: expect.any(Number) });
  });

  it('makes no backups of a hosted project, and knows nothing of its disk', async () => {
    environment.hostedSupabase = { url: 'https://project.example', publishableKey: 'a', secretKey: 'b' };
    const condition = await lookAtCondition();
    expect(condition).toMatchObject({ database: { kind: 'hosted' }, backups: null, freeMegabytes: null });
  });
});
