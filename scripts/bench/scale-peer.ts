import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/packages/playwright/src/server/free-port';

/** A service that takes the same reports and does nothing else, see `peer/main.go`. */
export interface Peer {
  url: string;
  /** Of the service and of its store. */
  pids: number[];
  stop(): Promise<void>;
}

/** Needs `go` and `redis-server`, as Debian has them. @param fsync whether what was answered outlives a power cut. */
export async function startPeer({ fsync }: { fsync: boolean }): Promise<Peer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-peer-'));
  const program = path.join(folder, 'peer');
  execFileSync('go', ['build', '-o', program, 'main.go'], { cwd: path.join(import.meta.dirname, 'peer') });
  const [storePort, port] = [await freePort(), await freePort()];
  const settings = fsync ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
  const options = ['--port', String(storePort), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const store = spawn('redis-server', [...options, ...settings], { stdio: 'ignore' });
  await answersAt(storePort);
  const service = spawn(program, {
    env: { ...process.env, PORT: String(port), REDIS: `127.0.0.1:${storePort}` },
    stdio: 'inherit',
  });
  await answersAt(port);
  return {
    url: `http://127.0.0.1:${port}`,
    pids: [service.pid, store.pid].filter((pid) => pid !== undefined),
    stop: async () => {
      await end(service);
      await end(store);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answersAt(port: number): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await sleep(50);
  }
  throw new Error(`Nothing answers at port ${port}`);
}

async function end(program: ChildProcess): Promise<void> {
  const exited = once(program, 'exit');
  program.kill();
  await exited;
}
