/**
 * `npm run move -- --from <place> --to <place>`: copies everything of one database into another that is empty, and compares all
 * rows after. A place is a folder (DATA_DIR), or the address of a PostgreSQL server, a hosted project's too. Tonight must run on
 * neither; what is moved from stays as it is.
 */
import { parseArgs } from 'node:util';
import { serverEnvironment } from '@/lib/env/server';
import { type MoveEnd, openMoveEnd, requireDatabase } from '@/lib/supabase/move-end';
import { MoveError, moveRows } from '@/lib/supabase/move-rows';
import { loadSettings } from './load-settings.ts';
import { inWords } from './one-sentence.ts';

async function move(from: MoveEnd, to: MoveEnd): Promise<void> {
  const moved = await moveRows(from, to);
  if (from.keys) await to.takeKeys(from.keys);
  const rows = moved.reduce((sum, table) => sum + table.rows, 0);
  for (const table of moved) if (table.rows > 0) console.log(`${table.table}: ${table.rows}`);
  console.log(`${rows} rows are in their new place, and equal. The old place is as it was.`);
  if (!to.keys) console.log('A hosted project signs sessions with keys of its own: everybody signs in once more.');
}

await inWords(async () => {
  loadSettings(process.cwd());
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (!values.from || !values.to || values.from === values.to) {
    throw new MoveError(
      'Say from where and to where: npm run move -- --from .data --to postgres://name:password@host/tonight',
    );
  }
  requireDatabase(values.from);
  const { backups } = serverEnvironment();
  const from = await openMoveEnd(values.from, backups);
  try {
    const to = await openMoveEnd(values.to, backups);
    try {
      await move(from, to);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
});
