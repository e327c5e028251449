/**
 * What Tonight costs where there is no network, and between screens, in a user's life: the row of who never signed in, in a
 * tunnel; a page that opens as fast without a network as with one; a change that another screen hears; and the room that
 * films take which come along on the train, how fast they come, and what a killed browser loses of them.
 *
 *   npm run -s bench:everywhere -- [--quick] [--only offline|cold|worker|heard|room|speed|lost]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startTonight } from '@/lib/testing/tonight-server';
import { coldFigure } from '@/scripts/bench/everywhere-cold';
import { roomFigure } from '@/scripts/bench/everywhere-downloads';
import { serveFilms } from '@/scripts/bench/everywhere-films';
import { heardFigure } from '@/scripts/bench/everywhere-heard';
import { lostFigures } from '@/scripts/bench/everywhere-lost';
import { offlineFigures } from '@/scripts/bench/everywhere-offline';
import { speedFigure } from '@/scripts/bench/everywhere-speed';
import { workerFigure } from '@/scripts/bench/everywhere-worker';
import { runBench } from '@/scripts/bench/run-bench';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const { quick, only } = values;
const isAsked = (part: string) => only === undefined || only === part;

const directory = mkdtempSync(path.join(tmpdir(), 'tonight-bench-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
await runBench(async function* () {
  const films = await serveFilms(directory);
  const server = await startTonight({ settings: { MEDIA_MANIFEST: films.manifest } });
  try {
    if (isAsked('offline')) yield* await offlineFigures(server, quick ? 10 : 40);
    if (isAsked('cold')) yield await coldFigure(server, quick ? 5 : 20);
    if (isAsked('worker')) yield await workerFigure(server, quick ? 10 : 40);
    if (isAsked('heard')) yield await heardFigure(server, quick ? 50 : 500);
    if (isAsked('room')) yield await roomFigure(server, films);
    if (isAsked('speed')) yield await speedFigure(server, films, quick ? 1 : 5);
    if (isAsked('lost')) yield* await lostFigures(server, films, quick ? 1 : 5);
  } finally {
    await server.stop();
    films.close();
  }
});
