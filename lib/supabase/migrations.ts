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
export type RunSql = (sql: string) => Promise<Record<string, unknown>[]>;

/** SQL as the database's owner, past row level security: for migrations, backups, tests and benches only. */
export interface SqlRunner {
  run: RunSql;
  /** All that the work runs is one transaction. */
  together(work: (run: RunSql) => Promise<void>): Promise<void>;
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

/** Whether these migrations would change a database that holds something. Asked before anything of it is touched. */
export async function isUpgrade({ run }: Pick<SqlRunner, 'run'>, migrations: Migration[]): Promise<boolean> {
  const applied = await readApplied(run);
  if (applied.length === 0 || describeMisfit(applied, migrations)) return false;
  return pendingOf(migrations, applied).length > 0;
}

/**
 * Applies those migrations that the database has not recorded, and their records, in one transaction: an upgrade that fails
 * leaves the database to the Tonight that was there before.
 * The record is the Supabase CLI's own table, so that `supabase db push` and this agree about what has run; a checksum of
 * the words stands beside it.
 * @param backup the sentence that says which backup was made before.
 * @returns the versions applied now.
 * @throws MigrationError naming the file that failed, or what ran that is not ours.
 */
export async function applyMigrations(
  database: SqlRunner,
  migrations: Migration[],
  backup?: string,
): Promise<string[]> {
  await database.run(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (
      version text primary key, statements text[], name text
    );
    alter table supabase_migrations.schema_migrations add column if not exists checksum text;`);
  const applied = await readApplied(database.run);
  const misfit = describeMisfit(applied, migrations);
  if (misfit) {
    throw new MigrationError(
      `The database ${misfit}; start it with the Tonight that made it, or set DATA_DIR (DATABASE_URL) to another.`,
    );
  }
  const pending = pendingOf(migrations, applied);
  if (pending.length > 0) await database.together((run) => applyAll(run, pending, backup));
  return pending.map((migration) => migration.version);
}

/** Of a database that has no such table: none. The CLI's has no checksum. */
async function readApplied(run: RunSql): Promise<AppliedMigration[]> {
  const [there] = await run("select to_regclass('supabase_migrations.schema_migrations') is not null as there");
  if (!there?.there) return [];
  const rows = await run(`
    select version, name, to_jsonb(migration) ->> 'checksum' as checksum
    from supabase_migrations.schema_migrations migration order by version`);
  return rows as unknown as AppliedMigration[];
}

function pendingOf(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  const recorded = new Set(applied.map((row) => row.version));
  return migrations.filter((migration) => !recorded.has(migration.version));
}

async function applyAll(run: RunSql, pending: Migration[], backup: string | undefined): Promise<void> {
  for (const { version, name, sql } of pending) {
    try {
      await run(`${sql}\n;insert into supabase_migrations.schema_migrations (version, name, checksum)
        values (${[version, name, migrationChecksum(sql)].map(quoted)});`);
    } catch (error) {
      const rest = backup === undefined ? '' : ` The database is as it was before this upgrade. ${backup}`;
      throw new MigrationError(`Migration ${version}_${name}.sql failed: ${(error as Error).message}.${rest}`, {
        cause: error,
      });
    }
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
