/**
 * Reports progress as fast as the store takes it, and says on standard output what was acknowledged, until it is killed.
 * With `--before-commit` it answers as soon as a report is queued, as it never must: the control that has to lose.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Batcher } from '@/lib/progress/batcher';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import type { EmbeddedDatabase } from '@/lib/supabase/embedded';
import { openStore } from '@/scripts/crash/opened';
import { report } from '@/scripts/crash/report';

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: '' },
    profiles: { type: 'string', default: '' },
    'before-commit': { type: 'boolean', default: false },
  },
});

const { client } = await openStore(JSON.parse(values.database) as EmbeddedDatabase);
const batcher = new Batcher<LedgerEntry, unknown>({
  write: (entries, signal) => recordProgress(client, entries, signal),
  // A slow machine is no fault here.
  timeLimitMs: 60_000,
});

/** How far ahead of the store the control answers. */
const AHEAD = 8;

async function watch(profileId: string): Promise<void> {
  const id = randomUUID();
  const underWay: Promise<unknown>[] = [];
  for (let sequence = 1; ; sequence += 1) {
    const committed = batcher.submit([report(profileId, id, sequence)]);
    if (values['before-commit']) {
      underWay.push(committed);
      if (underWay.length > AHEAD) await underWay.shift();
    } else {
      await committed;
    }
    // Synchronous: nothing is said that has not happened, and nothing said is lost with the process.
    writeSync(1, `${id} ${sequence}\n`);
    if (sequence === 1) process.send?.('begun');
  }
}

await Promise.all(values.profiles.split(',').map(watch));
