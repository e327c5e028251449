/**
 * `npm run restore [-- <file>]`: puts a backup back, the newest one unless a file is named, while Tonight does not run. What
 * was there before is laid aside. On a PostgreSQL server of one's own the database has to be empty.
 */
import path from 'node:path';
import { type Backup, BackupError, type BackupKind, readBackupName } from '@/lib/backup/backup';
import { listBackups } from '@/lib/backup/backup-folder';
import { type ServerEnvironment, serverEnvironment } from '@/lib/env/server';
import { ownMigrations, ROLES } from '@/lib/supabase/embedded';
import { holdDataDirectory } from '@/lib/supabase/open-data-directory';
import { openPostgres } from '@/lib/supabase/pooler';
import { restorePostgres } from '@/lib/supabase/postgres-dump';
import { finishRestore, prepareRestore } from '@/lib/supabase/restored-folder';
import { loadSettings } from './load-settings.ts';
import { inWords } from './one-sentence.ts';

async function restore(environment: ServerEnvironment, named: string | undefined): Promise<string> {
  const { hostedSupabase, databaseUrl, databaseDirectUrl, dataDirectory, backups } = environment;
  if (hostedSupabase) throw new BackupError('A hosted project is restored in its dashboard.');
  const file = named ?? newest(backups.directory, databaseUrl ? 'dump' : 'folder').file;
  if (databaseUrl) {
    await restoreInto(databaseDirectUrl ?? databaseUrl, file);
    return `${path.resolve(file)} is in the database of DATABASE_URL.`;
  }
  const unlock = holdDataDirectory(dataDirectory);
  try {
    const rows = await prepareRestore(file, dataDirectory, ownMigrations());
    const aside = finishRestore(dataDirectory);
    const rest = aside ? ` What was there before lies in ${path.resolve(aside)}, which may be deleted.` : '';
    return `${path.resolve(file)} is in its place, with ${rows} rows.${rest}`;
  } finally {
    unlock();
  }
}

function newest(directory: string, kind: BackupKind): Backup {
  const found = listBackups(directory).find((backup) => backup.kind === kind);
  if (!found)
    throw new BackupError(`There is no backup in ${path.resolve(directory)}; name one: npm run restore -- <file>`);
  return found;
}

async function restoreInto(url: string, file: string): Promise<void> {
  if (readBackupName(file)?.kind === 'folder') {
    throw new BackupError(
      `${file} is of an embedded database: restore it without DATABASE_URL, then \`npm run move\` it here.`,
    );
  }
  const sql = openPostgres(url);
  try {
    const [held] = await sql`
      select count(*)::int as tables from pg_tables where schemaname in ('public', 'auth', 'tonight')`;
    if (held?.tables > 0) {
      throw new BackupError(
        'The database of DATABASE_URL is not empty; restore into a new one, which nothing is lost by.',
      );
    }
    await sql.unsafe(ROLES).simple();
  } finally {
    await sql.end({ timeout: 1 });
  }
  await restorePostgres(url, file);
}

await inWords(async () => {
  loadSettings(process.cwd());
  console.log(await restore(serverEnvironment(), process.argv[2]));
});
