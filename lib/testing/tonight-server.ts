import path from 'node:path';
import { type StartedServer, startServer } from '@/packages/playwright/src/server/start-server';
import { readKeys, type SupabaseKeys } from '../supabase/keys';

/** The built product running as a user runs it, as suites start it, but without a door for tests. */
export interface TonightServer extends Omit<StartedServer, 'door' | 'pid'> {
  pid: number;
  keys(): SupabaseKeys;
}

export interface TonightServerOptions {
  /** Kept when given; else made, and removed at the end. */
  dataDirectory?: string;
  port?: number;
  /** Further settings, as in `.env.example`. */
  settings?: Record<string, string>;
}

export async function startTonight(options: TonightServerOptions = {}): Promise<TonightServer> {
  const checkout = path.join(import.meta.dirname, '../..');
  const { pid, ...server } = await startServer({ ...options, checkout, testDoor: '' });
  return { ...server, pid: pid as number, keys: () => readKeys(server.dataDirectory) };
}
