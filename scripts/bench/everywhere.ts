/**
 * What Tonight costs where there is no network, and between screens, in a user's life: the row of who never signed in, in a
 * tunnel; a page that opens as fast without a network as with one; a change that another screen hears; and the room that
 * films take which come along on the train.
 *
 *   npm run -s bench:everywhere -- [--quick]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startTonight } from '@/lib/testing/tonight-server';
import { roomFigure } from '@/scripts/bench/everywhere-downloads';
import { serveFilms } from '@/scripts/bench/everywhere-films';
import { heardFigure } from '@/scripts/bench/everywhere-heard';
import { offlineFigures } from '@/scripts/bench/everywhere-offline';
import { runBench } from '@/scripts/bench/run-bench';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

const directory = mkdtempSync(path.join(tmpdir(), 'tonight-bench-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
await runBench(async function* () {
  const films = await serveFilms(directory);
  const server = await startTonight({ settings: { MEDIA_MANIFEST: films.manifest } });
  try {
    yield* await offlineFigures(server, values.quick ? 10 : 40);
    yield await heardFigure(server, values.quick ? 50 : 500);
    yield await roomFigure(server, films);
  } finally {
    await server.stop();
    films.close();
  }
});
