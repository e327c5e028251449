import 'server-only';
import { serverEnvironment } from '@/lib/env/server';

/** The folders that the server's settings name; none: it has no shelf. */
export function shelfFolders(): string[] {
  return serverEnvironment().mediaFolders.map(({ path }) => path);
}
