import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onePerProcess } from '@/lib/process/one-per-process';
import type { FirstRestore } from './first-restore.ts';
import { type Operated, operatorRoute } from './operator.ts';

/* What the person who sends a backup to the first page may do to the server that takes it. */

const firstRestore = onePerProcess<FirstRestore | null>('first-restore', () => null);
const restart = vi.fn();
let server: Server;
let port: number;
let answered: Promise<void> | undefined;

beforeEach(async () => {
  restart.mockClear();
  server = createServer((request, response) => {
    answered = operatorRoute(request)?.(request, response, { restart } as unknown as Operated & { metrics: never });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  firstRestore.forget();
  server.closeAllConnections();
  server.close();
});

test('the server starts anew with the backup once that is answered', async () => {
  firstRestore.put({ take: async () => undefined });
  const { status } = await fetch(`http://127.0.0.1:${port}/operator/restore`, { method: 'POST', body: 'a' });
  expect(status).toBe(200);
  await vi.waitFor(() => expect(restart).toHaveBeenCalledOnce());
});

test('also where whoever sent it left before it was whole', async () => {
  const whole = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  firstRestore.put({
    take: async () => {
      begun.resolve();
      await whole.promise;
    },
  });
  const sender = connect(port, '127.0.0.1');
  sender.write('POST /operator/restore HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\n\r\na');
  await begun.promise;
  sender.destroy();
  await vi.waitFor(async () => {
    const count = await new Promise<number>((resolve) => server.getConnections((_, open) => resolve(open)));
    expect(count).toBe(0);
  });
  whole.resolve();
  await answered;
  expect(restart).toHaveBeenCalledOnce();
});
