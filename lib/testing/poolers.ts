import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/packages/playwright/src/server/free-port';
import { startTransactionPooler } from './transaction-pooler';

interface Pooler {
  port: number;
  stop(): Promise<void>;
}

/** By their names, those that this machine can start before the server at a port, each with three connections. */
export const POOLERS: [string, (serverPort: number) => Promise<Pooler>][] = [
  ['our own', (serverPort) => startTransactionPooler(serverPort)],
  ...(hasPgBouncer() ? [['PgBouncer', startPgBouncer] satisfies [string, typeof startPgBouncer]] : []),
];

function hasPgBouncer(): boolean {
  try {
    execFileSync('pgbouncer', ['--version']);
    return true;
  } catch {
    return false;
  }
}

async function startPgBouncer(serverPort: number): Promise<Pooler> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pgbouncer-'));
  const port = await freePort();
  const settings = path.join(folder, 'pgbouncer.ini');
  writeFileSync(path.join(folder, 'users.txt'), '"postgres" "postgres"\n');
  writeFileSync(
    settings,
    `[databases]
* = host=127.0.0.1 port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = 3
`,
  );
  // It refuses to be root.
  chmodSync(folder, 0o755);
  const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const pooler = spawn('pgbouncer', ['-q', ...asNobody, settings], { stdio: ['ignore', 'ignore', 'inherit'] });
  while (!(await answers(port))) {
    if (pooler.exitCode !== null) throw new Error('PgBouncer did not start.');
    await sleep(20);
  }
  return {
    port,
    stop: async () => {
      const ended = once(pooler, 'exit');
      pooler.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
