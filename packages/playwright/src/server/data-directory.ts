import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A folder for a server's data: a copy of the one in TONIGHT_DATA_TEMPLATE, or empty. A first start makes a database, which
 * takes seconds; a copy of what it left takes none.
 */
export function newDataDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-'));
  const template = process.env.TONIGHT_DATA_TEMPLATE;
  if (template) cpSync(template, directory, { recursive: true });
  return directory;
}
