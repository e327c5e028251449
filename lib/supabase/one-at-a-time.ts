import { Mutex, type PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';

/**
 * PGlite is one session of PostgreSQL, and the gateway's own driver lets every request into it at once: what one begins
 * another commits, and the role that one sets is the role of all. Here a transaction, or a single query, has the session
 * to itself until it ends.
 */
export function oneAtATime(driver: PGlite): Kysely<unknown> {
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneAtATime(driver),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class OneAtATime implements Driver {
  readonly #turns = new Mutex();
  readonly #session: DatabaseConnection;

  constructor(driver: PGlite) {
    this.#session = {
      executeQuery: async <Row>({ sql, parameters }: CompiledQuery) => {
        const { rows, affectedRows } = await driver.query<Row>(sql, [...parameters]);
        return { rows, numAffectedRows: affectedRows === undefined ? undefined : BigInt(affectedRows) };
      },
      // Kysely asks for it; no code here streams.
      streamQuery: () => {
        throw new Error('PGlite does not stream.');
      },
    };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.acquire();
    return this.#session;
  }

  async releaseConnection(): Promise<void> {
    this.#turns.release();
  }

  async beginTransaction(session: DatabaseConnection): Promise<void> {
    await session.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(session: DatabaseConnection): Promise<void> {
    await session.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(session: DatabaseConnection): Promise<void> {
    await session.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {}
}
