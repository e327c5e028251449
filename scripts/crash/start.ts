import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/packages/playwright/src/server/free-port';

/** A start without a caller that waits, to be killed on its way. */
export async function beginStart(dataDirectory: string): Promise<{ killAfter(milliseconds: number): Promise<void> }> {
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(await freePort()), DATA_DIR: dataDirectory },
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  return {
    killAfter: async (milliseconds) => {
      await sleep(milliseconds);
      server.kill('SIGKILL');
      await ended;
    },
  };
}
