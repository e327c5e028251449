/**
 * A TMDB for tests and demonstrations: serves the demo catalog, or a folder of recorded answers, over HTTP at TMDB's
 * paths, and fails on demand (see `lib/testing/tmdb-stand-in-control.ts`).
 *
 *   node --import ./scripts/register.mjs scripts/tmdb-stand-in.ts --port 4010 [--folder answers] [--today 2026-11-20]
 */
import { parseArgs } from 'node:util';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { startTmdbStandIn } from '@/lib/testing/tmdb-stand-in';
import { folderSource } from '@/lib/testing/tmdb-stand-in-folder';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    folder: { type: 'string' },
    today: { type: 'string' },
  },
});

const source = values.folder ? folderSource(values.folder) : createDemoSource({ today: values.today });
const standIn = await startTmdbStandIn({ source, port: Number(values.port) });
console.log(`TMDB_API_BASE_URL=${standIn.baseUrl}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void standIn.close());
}
