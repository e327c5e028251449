import { serverEnvironment } from '@/lib/env/server';
import { backUpByNight, backupsOf, beforeUpgrade, describeNewest } from '@/lib/supabase/backups';
import { DatabaseDamagedError } from '@/lib/supabase/database-damage';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { holdDatabase } from '@/lib/supabase/hold-database';
import { logMail } from '@/lib/supabase/log-mail';
import { withOurLinks } from '@/lib/supabase/mailed-link';
import { outboxMail } from '@/lib/supabase/outbox-mail';
import { smtpMail } from '@/lib/supabase/smtp-mail';
import type { SupabaseConnection } from '@/lib/supabase/supabase-connection';

/** Opens the embedded Supabase in this process, over the database that the environment names. */
export async function openHere(): Promise<SupabaseConnection> {
  const environment = serverEnvironment();
  const { siteUrl, smtp, testDoor, dataDirectory, backups: settings } = environment;
  const { keys, database, hearsOthers, leave } = await holdDatabase(environment);
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
  if (!hearsOthers) {
    console.warn(
      'DATABASE_URL leads through a pooler: other Tonights on this database would not be heard, and no backups are made. Set DATABASE_DIRECT_URL to the server itself.',
    );
  }
  if (!mail && !testDoor) console.info('SMTP_URL is not set: mail is printed here, with the codes in it.');
  return {
    url: siteUrl,
    ...keys,
    fetch: (input, init) => embedded.fetch(new Request(input, init)),
    embedded,
    hearsOthers,
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
