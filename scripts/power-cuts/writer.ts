/**
 * Opens the database on a disk that loses power, looks whether everything acknowledged before is there, and reports
 * progress until the power is gone, which kills this process. What it says stands in files beside the disk: what was
 * acknowledged, and what is lost.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';
import { toReportArray } from '@/lib/progress/ledger/report-array';
import { openPglite } from '@/lib/supabase/open-pglite';
import { report } from '@/scripts/crash/report';
import { CarelessFolder, FailingFolder } from '@/scripts/power-cuts/failing-folder';

/** A cut comes after one to this many changes of the disk, most of them soon. */
const MOST_CHANGES = 1000;
/** The share of the cuts that come while the database is being opened after the cut before. */
const WHILE_OPENING = 0.3;

const { values } = parseArgs({
  options: {
    directory: { type: 'string', default: '' },
    profiles: { type: 'string', default: '' },
    look: { type: 'boolean', default: false },
    careless: { type: 'boolean', default: false },
  },
});
const said = openSync(path.join(values.directory, 'said'), 'a+');

const data = path.join(values.directory, 'postgres');
const folder = values.careless ? new CarelessFolder(data) : new FailingFolder(data);
const changes = Math.ceil(MOST_CHANGES ** Math.random());

if (!values.look && Math.random() < WHILE_OPENING) folder.cutAfter(changes);
const { connection, close } = await openPglite(data, () => folder);
await countLost(connection.driver);
if (!values.look) {
  folder.cutAfter(changes);
  const viewers = values.profiles.split(',').map((profileId) => watch(connection.driver, profileId));
  await Promise.all([...viewers, tidy(connection.driver)]);
}
await close();

/** Of every session, how far it was acknowledged and how far it is stored. */
async function countLost(database: PGlite): Promise<void> {
  const acknowledged = new Map<string, number>();
  for (const line of readFileSync(said, 'utf8').split('\n').slice(0, -1)) {
    const [id = '', sequence] = line.split(' ');
    acknowledged.set(id, Math.max(Number(sequence), acknowledged.get(id) ?? 0));
  }
  const { rows } = await database.query<{ id: string; sequence: number }>(
    'select id, sequence from public.playback_sessions',
  );
  const stored = new Map(rows.map((row) => [row.id, row.sequence]));
  const lost = [...acknowledged].map(([id, sequence]) => Math.max(0, sequence - (stored.get(id) ?? 0)));
  appendFileSync(path.join(values.directory, 'lost'), `${lost.reduce((sum, each) => sum + each, 0)}\n`);
}

async function watch(database: PGlite, profileId: string): Promise<never> {
  const id = randomUUID();
  for (let sequence = 1; ; sequence += 1) {
    await database.query('select public.record_progress($1)', [toReportArray([report(profileId, id, sequence)])]);
    writeSync(said, `${id} ${sequence}\n`);
  }
}

/** Checkpoints and changes of the log's file come rarely by themselves, and are where most can go wrong. */
async function tidy(database: PGlite): Promise<never> {
  for (;;) {
    await sleep(300 * Math.random());
    await database.exec(Math.random() < 0.5 ? 'checkpoint' : 'select pg_switch_wal()');
  }
}
