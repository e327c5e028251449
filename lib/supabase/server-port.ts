import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where a running server says at which port it is, for the scripts that speak to it. */
const FILE = 'port';

export function notePort(dataDirectory: string, port: number): void {
  writeFileSync(path.join(dataDirectory, FILE), String(port), { mode: 0o600 });
}

/** @returns undefined where none was noted. */
export function notedPort(dataDirectory: string): number | undefined {
  try {
    return Number(readFileSync(path.join(dataDirectory, FILE), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
