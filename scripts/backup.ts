/**
 * `npm run backup`: makes a backup of the database, whether Tonight runs or not, and prints where it lies. A server that
 * runs on this DATA_DIR makes it itself.
 */
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Backup, BackupError } from '@/lib/backup/backup';
import { type ServerEnvironment, serverEnvironment } from '@/lib/env/server';
import { backupsOf } from '@/lib/supabase/backups';
import { databaseFolder, readKeys } from '@/lib/supabase/keys';
import { DataDirectoryInUseError } from '@/lib/supabase/lock';
import { holdDataDirectory } from '@/lib/supabase/open-data-directory';
import { openPglite } from '@/lib/supabase/open-pglite';
import { notedPort } from '@/lib/supabase/server-port';
import { loadSettings } from './load-settings.ts';
import { inWords } from './one-sentence.ts';

const answerSchema = z.union([
  z.object({ file: z.string(), bytes: z.number() }),
  z.object({ detail: z.string() }).transform(({ detail }): never => {
    throw new BackupError(detail);
  }),
]);

async function backUp(environment: ServerEnvironment): Promise<Pick<Backup, 'file' | 'bytes'>> {
  const { hostedSupabase, databaseUrl, databaseDirectUrl, dataDirectory, backups: settings, port } = environment;
  if (hostedSupabase)
    throw new BackupError("A hosted project's backups are in its dashboard; a copy is made by `npm run move`.");
  if (databaseUrl) {
    const database = { kind: 'postgres', url: databaseUrl, directUrl: databaseDirectUrl } as const;
    const make = backupsOf({ database, dataDirectory, settings });
    return make(async () => [], 'by-hand');
  }
  const directory = databaseFolder(dataDirectory);
  if (!existsSync(directory))
    throw new BackupError(`There is no database in ${dataDirectory} yet; set DATA_DIR to where it is.`);
  let unlock: () => void;
  try {
    unlock = holdDataDirectory(dataDirectory);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUseError)) throw error;
    return askServer(notedPort(dataDirectory) ?? port, readKeys(dataDirectory).secretKey);
  }
  const { connection, close } = await openPglite(directory);
  const run = async (words: string) => (await sql.raw<Record<string, unknown>>(words).execute(connection.kysely)).rows;
  try {
    return await backupsOf({ database: { kind: 'pglite', directory }, dataDirectory, settings })(run, 'by-hand');
  } finally {
    await close();
    unlock();
  }
}

/** However long it takes. */
function askServer(port: number, secretKey: string): Promise<Pick<Backup, 'file' | 'bytes'>> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${secretKey}`, 'content-length': 0 };
    const asked = request({ host: '127.0.0.1', port, method: 'POST', path: '/operator/backup', headers }, (answer) => {
      text(answer)
        .then((said) => answerSchema.parse(JSON.parse(said)))
        .then(resolve, reject);
    });
    asked.on('error', ({ message }) =>
      reject(
        new BackupError(
          `The server that uses DATA_DIR does not answer at port ${port} (${message}); set PORT to its own.`,
        ),
      ),
    );
    asked.end();
  });
}

await inWords(async () => {
  loadSettings(process.cwd());
  const { file, bytes } = await backUp(serverEnvironment());
  console.log(`${file} (${(bytes / 1024 ** 2).toFixed(1)} MB) is there, and was opened and read.`);
});
