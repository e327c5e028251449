import type { SupabaseKeys } from './keys';
import type { SqlRunner } from './migrations';
import type { ReplicaCondition } from './replica/read-replica';

/** A whole Supabase in this process: what `/auth/v1` and `/rest/v1` of a hosted project answer, its `fetch` answers. */
export interface EmbeddedSupabase extends SqlRunner {
  keys: SupabaseKeys;
  fetch(request: Request): Promise<Response>;
  appliedMigrations: string[];
  /** Why nothing can be written for the moment, in words for the log and for health; null when all is well. */
  trouble(): string | null;
  /** Null where there is none. */
  replica(): ReplicaCondition | null;
  close(): Promise<void>;
}

/** What one opening of the database gives; a database that gave up is opened another time. */
export interface OpenedSupabase extends Omit<EmbeddedSupabase, 'keys'> {
  /** What the database said when it gave up; it answers nothing any more. */
  lastWords(): string | undefined;
}
