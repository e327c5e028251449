import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { ServerEnvironment } from '../lib/env/server.ts';
import { makeFolder } from '../lib/process/make-folder.ts';

export class StartError extends Error {
  override name = 'StartError';
}

/** @throws StartError with one sentence a newcomer can act on. */
export function checkMachine({ hostedSupabase, databaseUrl, dataDirectory }: ServerEnvironment): void {
  if (hostedSupabase || databaseUrl) return;
  try {
    makeFolder(dataDirectory);
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      `DATA_DIR ${path.resolve(dataDirectory)} cannot be written to (${code}); set DATA_DIR to a folder that can.`,
    );
  }
}
