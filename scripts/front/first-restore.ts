import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupError } from '@/lib/backup/backup';
import type { ServerEnvironment } from '@/lib/env/server';
import { answerPages } from '@/lib/process/answers';
import { printer } from '@/lib/process/print';
import { supabaseConnection } from '@/lib/supabase/connection';
import { freeMegabytes } from '@/lib/supabase/disk-room';
import { ownMigrations } from '@/lib/supabase/embedded';
import { prepareRestore } from '@/lib/supabase/restored-folder';

/** Visitors of the demo have nothing that could be lost. */
const NOBODY = `
  select not exists (
    select from auth.users account
    where not exists (
      select from public.household_members member
      join public.demo_households demo on demo.household_id = member.household_id
      where member.user_id = account.id)) as nobody`;

export const CODE_HEADER = 'x-restore-code';

/** A backup that a person sends from the first page of an installation without an account. */
export interface FirstRestore {
  /** @throws BackupError which says why it is not taken. */
  take(request: IncomingMessage): Promise<void>;
}

/**
 * Offers to begin from a backup while there is no account, to the person who reads this server's log: otherwise the
 * first visitor of an empty installation could fill it with accounts of theirs, which the household would take for its
 * own.
 */
export async function offerRestore(environment: ServerEnvironment): Promise<FirstRestore | null> {
  const { firstPageRestore, databaseUrl, hostedSupabase, dataDirectory, testDoor, siteUrl } = environment;
  const { embedded } = await supabaseConnection();
  const isOffered = firstPageRestore && embedded && !databaseUrl && !hostedSupabase && !testDoor;
  let [isEmpty, isBusy] = [Boolean(isOffered), false];
  const code = randomBytes(10)
    .toString('hex')
    .replace(/.{5}(?=.)/g, '$&-');
  const canRestore = async () => {
    // Once there is an account, the database is not asked again.
    if (isEmpty) isEmpty = (await embedded?.run(NOBODY))?.[0]?.nobody === true;
    return isEmpty;
  };
  answerPages('can-restore', canRestore);
  if (!(await canRestore())) return null;
  printer.get()(`Nobody has an account here yet. To begin from a backup, open ${siteUrl} and give this code: ${code}`);
  return {
    take: async (request) => {
      if (!(await canRestore())) throw new BackupError('Somebody has an account here: restore by `npm run restore`.');
      if (!isSame(request.headers[CODE_HEADER], code)) {
        throw new BackupError(
          'This is not the code. It stands in the log of this server, and changes with each start.',
        );
      }
      if (isBusy) throw new BackupError('Another backup is being restored.');
      isBusy = true;
      const file = path.join(dataDirectory, 'uploaded.tar.gz');
      try {
        await receive(request, file);
        await prepareRestore(file, dataDirectory, ownMigrations(), async () => {
          if (!(await canRestore())) {
            throw new BackupError('Somebody made an account here meanwhile: restore by `npm run restore`.');
          }
        });
      } catch (error) {
        isBusy = false;
        throw error instanceof BackupError
          ? new BackupError(error.message.replaceAll(path.resolve(file), 'that you sent'))
          : error;
      } finally {
        rmSync(file, { force: true });
      }
    },
  };
}

async function receive(request: IncomingMessage, file: string): Promise<void> {
  const megabytes = Number(request.headers['content-length'] ?? Number.NaN) / 1024 ** 2;
  if (Number.isNaN(megabytes)) throw new BackupError('Say how large the file is.');
  if (megabytes > freeMegabytes(path.dirname(file)) - 100)
    throw new BackupError('There is no room on the disk for it.');
  await pipeline(request, createWriteStream(file, { mode: 0o600 }));
}

function isSame(said: string | string[] | undefined, code: string): boolean {
  const [one, other] = [
    Buffer.from(
      String(said ?? '')
        .trim()
        .toLowerCase(),
    ),
    Buffer.from(code),
  ];
  return one.length === other.length && timingSafeEqual(one, other);
}
