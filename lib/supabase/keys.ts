import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const keysSchema = z.object({
  publishableKey: z.string().startsWith('sb_publishable_'),
  secretKey: z.string().startsWith('sb_secret_'),
  jwtSecret: z.string().min(32),
});

export type SupabaseKeys = z.infer<typeof keysSchema>;

export function makeKeys(): SupabaseKeys {
  return {
    publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
    secretKey: `sb_secret_${randomBytes(24).toString('base64url')}`,
    jwtSecret: randomBytes(48).toString('base64url'),
  };
}

export const KEYS_FILE = 'keys.json';
export const DATABASE_FOLDER = 'postgres';

/** Where the keys of an embedded database lie; scripts read it to speak to a running server. */
export function keysFile(dataDirectory: string): string {
  return path.join(dataDirectory, KEYS_FILE);
}

/** Where the embedded database lies, which need not be there yet. */
export function databaseFolder(dataDirectory: string): string {
  return path.join(dataDirectory, DATABASE_FOLDER);
}

/** @throws an error with one sentence when they are damaged, or Node's when there are none. */
export function readKeys(dataDirectory: string): SupabaseKeys {
  const file = keysFile(dataDirectory);
  return parseKeys(readFileSync(file, 'utf8'), file);
}

/**
 * The embedded database's keys and signing secret, made at the first start and kept beside its data: everyone stays
 * signed in over a restart. Readable by the owner of the process alone.
 * @throws when the file is there but is not ours: making new keys would sign everyone out without a word.
 */
export function readOrMakeKeys(dataDirectory: string): SupabaseKeys {
  try {
    return readKeys(dataDirectory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const keys = makeKeys();
    writeKeys(dataDirectory, keys);
    return keys;
  }
}

/** Written aside and renamed, so that a crash leaves the whole file or none. */
export function writeKeys(dataDirectory: string, keys: SupabaseKeys): void {
  const file = keysFile(dataDirectory);
  writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function parseKeys(text: string, file: string): SupabaseKeys {
  try {
    return keysSchema.parse(JSON.parse(text));
  } catch {
    throw new Error(`${file} is damaged; restore it, or remove it to make new keys and sign everyone out.`);
  }
}
