import { sql } from 'kysely';
import { type AppliedMigration, describeMisfit } from './migration-fit';
import { readMigrations } from './migrations';
import { openPglite } from './open-pglite';

/** What was found in a database's folder that opened, and of which every row was read. */
export interface CheckedFolder {
  rows: number;
  /** Why it is not of this Tonight or an older one, in one sentence without its end; null when it is. */
  misfit: string | null;
}

/**
 * Opens a database's folder, which has PostgreSQL recover it where it was copied while it ran, and reads all that is in it:
 * each page has a checksum.
 * @throws DatabaseDamagedError or PostgreSQL's own error.
 */
export async function checkFolder(directory: string, migrationsDirectory: string): Promise<CheckedFolder> {
  const { connection, close } = await openPglite(directory);
  try {
    const run = async <Row>(text: string) => (await sql.raw<Row>(text).execute(connection.kysely)).rows;
    const tables = await run<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`);
    let rows = 0;
    for (const { name } of tables)
      rows += (await run<{ count: number }>(`select count(*)::int from ${name}`))[0]?.count ?? 0;
    const applied = tables.some(({ name }) => name === 'supabase_migrations.schema_migrations')
      ? await run<AppliedMigration>(
          'select version, name, checksum from supabase_migrations.schema_migrations order by version',
        )
      : [];
    return { rows, misfit: describeMisfit(applied, await readMigrations(migrationsDirectory)) };
  } finally {
    await close();
  }
}
