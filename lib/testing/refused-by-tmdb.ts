import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { onePerProcess } from '@/lib/process/one-per-process';
import { startTmdbStandIn, type TmdbStandIn } from '@/lib/testing/tmdb-stand-in';

/** By its name: the catalog of use cases is above what stands here. */
const tmdbClient = onePerProcess('tmdb-client', () => undefined);

/**
 * Modules as a process has them whose catalog is TMDB, which refuses every question: for tests of what may not be guessed
 * then.
 * @param load imports the module that is tried.
 */
export function refusedByTmdb<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let standIn: TmdbStandIn;
  let directory: string;
  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'tonight-refused-'));
    standIn = await startTmdbStandIn({ source: { get: async () => null } });
    standIn.fail({ fault: { kind: 'status', status: 401 } });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    vi.resetModules();
    tmdbClient.forget();
    await standIn.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return () => {
    vi.stubEnv('TMDB_API_BASE_URL', standIn.baseUrl);
    vi.stubEnv('DATA_DIR', directory);
    // Outside Next there is no data cache of Next's; a front has one of its own.
    vi.stubEnv('TONIGHT_PART', 'front');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    tmdbClient.forget();
    vi.resetModules();
    return load();
  };
}
