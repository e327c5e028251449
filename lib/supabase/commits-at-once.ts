import 'server-only';
import { databaseKind } from '@/lib/supabase/database-size';

/** While one commit waits for a server's disk, the server works on the other; more would be smaller, and cost more each. */
const OF_A_SERVER = 2;

/** How many commits of reports the database takes at once: PGlite has one thread, and what shares a commit costs less. */
export function commitsAtOnce(): number {
  return databaseKind() === 'embedded' ? 1 : OF_A_SERVER;
}
