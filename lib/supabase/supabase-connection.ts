import type { Backup, BackupReason } from '@/lib/backup/backup';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';

/** Where Supabase is and how to reach it, be it embedded or hosted. */
export interface SupabaseConnection {
  url: string;
  publishableKey: string;
  secretKey: string;
  /** HS256 secret; absent on hosted projects that publish their signing keys. */
  jwtSecret?: string;
  fetch: typeof fetch;
  embedded?: EmbeddedSupabase;
  /** False where other processes may change what this one remembers, and it would not hear of it. */
  hearsOthers?: boolean;
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
