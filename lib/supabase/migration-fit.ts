import { createHash } from 'node:crypto';

/** What the database says has run. */
export interface AppliedMigration {
  version: string;
  name: string;
  checksum: string | null;
}

/** Of the words, whatever a checkout does to the ends of lines. */
export function migrationChecksum(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}

/**
 * Why the migrations that ran on a database are not the ones we have: then its tables are not those that we would ask.
 * @returns one sentence without its end, or null when all of them fit.
 */
export function describeMisfit(
  applied: AppliedMigration[],
  ours: { version: string; name: string; sql: string }[],
): string | null {
  const known = new Map(ours.map((migration) => [migration.version, migration]));
  const newer = applied.find(({ version }) => !known.has(version));
  if (newer) return `has migration ${newer.version}_${newer.name}, which this Tonight does not know`;
  const other = applied.find(({ version, checksum }) => checksum !== migrationChecksum(known.get(version)?.sql ?? ''));
  if (other) return `was made with another ${other.version}_${other.name} than this Tonight has`;
  return null;
}
