import 'server-only';
import type { Backup, BackupReason } from '@/lib/backup/backup';
import { serverEnvironment } from '@/lib/env/server';
import { hasFront } from '@/lib/process/front';
import { onePerProcess } from '@/lib/process/one-per-process';
import { backUpByNight, backupsOf, beforeUpgrade, describeNewest } from '@/lib/supabase/backups';
import { DatabaseDamagedError } from '@/lib/supabase/database-damage';
import { type EmbeddedSupabase, openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { holdDatabase } from '@/lib/supabase/hold-database';
import { logMail } from '@/lib/supabase/log-mail';
import { isSealed, withOurLinks } from '@/lib/supabase/mailed-link';
import { outboxMail } from '@/lib/supabase/outbox-mail';
import { tellByRealtime } from '@/lib/supabase/realtime-wire';
import { smtpMail } from '@/lib/supabase/smtp-mail';
import { throughFront } from '@/lib/supabase/through-front';

/** Where Supabase is and how to reach it; the only place that knows whether it is embedded or hosted. */
export interface SupabaseConnection {
  url: string;
  publishableKey: string;
  secretKey: string;
  /** HS256 secret; absent on hosted projects that publish their signing keys. */
  jwtSecret?: string;
  fetch: typeof fetch;
  embedded?: EmbeddedSupabase;
  /** Whether mailed links are written here; a hosted project's are its own to guard. */
  mailsOurLinks: boolean;
  /** Whether mail can be sent right now, to whomever. */
  mailAnswers(): Promise<boolean>;
  /** Mails words of our own; a hosted project sends its own, and none of ours. */
  mail(letter: { to: string; subject: string; text: string }): Promise<void>;
  /** Makes a backup of the database that is open; a hosted project's provider makes its own. @throws BackupError */
  backUp?(reason: BackupReason): Promise<Backup>;
  /** Makes tonight's, if it is its hour and no process has. @throws BackupError */
  backUpByNight?(): Promise<Backup | null>;
  close(): Promise<void>;
}

/** Whether nothing speaks against a mailed link having been written here. */
export async function isOurMailedLink(token: string, seal: string): Promise<boolean> {
  const { mailsOurLinks, secretKey } = await supabaseConnection();
  return !mailsOurLinks || isSealed(token, seal, secretKey);
}

// The database must be opened once. `scripts/stop-gracefully.ts` closes it.
export const openedSupabase = onePerProcess('supabase', open);

/** The process's Supabase, opened at first use. @throws an error whose message says what to do, or a driver's. */
export function supabaseConnection(): Promise<SupabaseConnection> {
  return openedSupabase.get();
}

async function open(): Promise<SupabaseConnection> {
  const { hostedSupabase } = serverEnvironment();
  if (hostedSupabase) {
    // A front hears for its pages. On Vercel nothing runs between two requests that could hear.
    const leave = hasFront() || process.env.VERCEL ? null : tellByRealtime(hostedSupabase);
    return {
      ...hostedSupabase,
      mailsOurLinks: false,
      fetch: globalThis.fetch,
      mailAnswers: async () => true,
      mail: async () => undefined,
      close: async () => leave?.(),
    };
  }
  return hasFront() ? throughFront() : openHere();
}

async function openHere(): Promise<SupabaseConnection> {
  const { siteUrl, smtp, testDoor, databaseUrl, dataDirectory, backups: settings } = serverEnvironment();
  const { keys, database, leave } = await holdDatabase(databaseUrl, dataDirectory);
  const adapt = (words: string) => withOurLinks(words, siteUrl, keys.secretKey);
  const mail = smtp && smtpMail(smtp.url, smtp.from, adapt);
  const email = testDoor ? outboxMail(adapt) : (mail ?? logMail(adapt));
  // A suite makes thousands of accounts, whose passwords protect nothing.
  if (testDoor) process.env.LITE_AUTH_BCRYPT_COST ??= '4';
  const kept = { database, dataDirectory, settings };
  const make = backupsOf(kept);
  const embedded = await openEmbeddedSupabase({
    database,
    keys,
    siteUrl,
    email,
    beforeUpgrade: (run) => beforeUpgrade(make, run, database.kind),
  }).catch((error: Error) => {
    const damaged = error instanceof DatabaseDamagedError && error.wantsBackup;
    throw damaged ? new DatabaseDamagedError(`${error.message} ${describeNewest(settings.directory)}`) : error;
  });
  if (!mail && !testDoor) console.info('SMTP_URL is not set: mail is printed here, with the codes in it.');
  return {
    url: siteUrl,
    ...keys,
    fetch: (input, init) => embedded.fetch(new Request(input, init)),
    embedded,
    mailsOurLinks: true,
    mailAnswers: async () => mail?.answers() ?? true,
    mail: (letter) => email.send(letter),
    backUp: (reason) => make(embedded.run, reason),
    backUpByNight: () => backUpByNight({ ...kept, make, run: embedded.run }),
    close: async () => {
      await embedded.close();
      await leave();
    },
  };
}
