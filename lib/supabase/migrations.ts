import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AppliedMigration, describeMisfit, migrationChecksum } from './migration-fit';

export interface Migration {
  /** The digits before the first underscore, as the Supabase CLI counts them. */
  version: string;
  name: string;
  sql: string;
}

/** Runs SQL text of several statements, rolls back what failed, and answers the last statement's rows. */
export interface SqlRunner {
  run(sql: string): Promise<Record<string, unknown>[]>;
}

export class MigrationError extends Error {
  override name = 'MigrationError';
}

/**
 * Reads `NNNN_name.sql` files in the order of their versions.
 * @throws MigrationError for two files of one version: the later would count as applied and never run.
 */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => /^\d+_.+\.sql$/.test(file)).sort();
  for (const [version, sharing] of Map.groupBy(files, (file) => file.split('_', 1)[0])) {
    if (sharing.length > 1) throw new MigrationError(`Migrations ${sharing.join(' and ')} share version ${version}.`);
  }
  return Promise.all(
    files.map(async (file) => {
      const [, version = '', name = ''] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
      return { version, name, sql: await readFile(path.join(directory, file), 'utf8') };
    }),
  );
}

/**
 * Applies those migrations that the database has not recorded, each with its record in one transaction.
 * The record is the Supabase CLI's own table, so that `supabase db push` and this agree about what has run; a checksum of
 * the words stands beside it.
 * @returns the versions applied now.
 * @throws MigrationError naming the file that failed (nothing of that file remains), or what ran that is not ours.
 */
export async function applyMigrations(database: SqlRunner, migrations: Migration[]): Promise<string[]> {
  await database.run(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (
      version text primary key, statements text[], name text
    );
    alter table supabase_migrations.schema_migrations add column if not exists checksum text;`);
  const rows = await database.run(
    'select version, name, checksum from supabase_migrations.schema_migrations order by version',
  );
  const applied = rows as unknown as AppliedMigration[];
  const misfit = describeMisfit(applied, migrations);
  if (misfit) {
    throw new MigrationError(
      `The database ${misfit}; start it with the Tonight that made it, or set DATA_DIR to another folder.`,
    );
  }
  const recorded = new Set(applied.map((row) => row.version));
  const pending = migrations.filter((migration) => !recorded.has(migration.version));
  for (const { version, name, sql } of pending) {
    try {
      // One text of several statements is one transaction anyway; saying so keeps it true on every driver.
      await database.run(`begin;\n${sql}\n;insert into supabase_migrations.schema_migrations (version, name, checksum)
        values (${[version, name, migrationChecksum(sql)].map(quoted)});\ncommit;`);
    } catch (error) {
      throw new MigrationError(`Migration ${version}_${name}.sql failed: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  return pending.map((migration) => migration.version);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
