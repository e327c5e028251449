/** The database is there and cannot be used as it is; the message says what is wrong and what to do, in one sentence. */
export class DatabaseDamagedError extends Error {
  override name = 'DatabaseDamagedError';

  /** Whether a backup would help. */
  get wantsBackup(): boolean {
    return this.message.includes(RESTORE);
  }
}

const RESTORE =
  'put back a backup by `npm run restore` (what was watched since it was made is lost), or move that folder away to begin with an empty database (accounts, profiles and places are lost)';

/** What PostgreSQL says as it gives up, what that means, and the way on. The first that fits counts. */
const DAMAGES: { said: RegExp; means: string; wayOn?: string }[] = [
  {
    said: /No space left on device|Disk quota exceeded/,
    means: 'needs room to start, and the disk is full',
    wayOn: 'free at least 100 MB and start again; nothing is lost',
  },
  {
    said: /Permission denied|Read-only file system|Operation not permitted/,
    means: 'cannot be written to by the user who starts Tonight',
    wayOn: 'give the folder to that user and start again; nothing is lost',
  },
  {
    said: /files are incompatible with server/,
    means: 'was made by another version of PostgreSQL',
    wayOn: 'start the Tonight that made it, or move that folder away to begin with an empty database',
  },
  { said: /pg_control|control file/, means: 'has a damaged control file' },
  { said: /checkpoint record|WAL|pg_wal/, means: 'has lost its write-ahead log' },
  { said: /is not a valid data directory|PG_VERSION/, means: 'is half a database: PG_VERSION is missing or damaged' },
  { said: /invalid page|could not read block/, means: 'has a damaged page' },
];

/** One sentence: what is wrong with the database, and the way on. */
export function describeDamage(directory: string, said: string): string {
  const damage = DAMAGES.find((each) => each.said.test(said));
  const { means = 'is damaged', wayOn = RESTORE } = damage ?? {};
  return `The database in ${directory} ${means} (${said}); ${wayOn}.`;
}
