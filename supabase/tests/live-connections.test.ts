import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { expect, inject, it, onTestFinished } from 'vitest';
import { inTime } from '@/lib/process/in-time';
import { liveConnections } from '@/lib/supabase/replica/live-connections';

it('a reserved connection that was lost refuses what is asked of it, and is lent to nobody', async () => {
  const url = `${inject('postgresUrl')}/postgres`;
  const { options, lendBy } = liveConnections();
  const sql = postgres(url, { max: 1, ...options });
  lendBy(sql);
  const other = postgres(url, { max: 1 });
  onTestFinished(async () => {
    await Promise.all([sql.end(), other.end()]);
  });
  for (const waits of [0, 50]) {
    const reserved = await sql.reserve();
    const [row] = await reserved.unsafe('select pg_backend_pid() as pid');
    await other`select pg_terminate_backend(${row?.pid})`;
    await sleep(waits);
    // As the gateway: what fails is rolled back on the same connection.
    for (const statement of ['select 1', 'rollback']) {
      await expect((async () => reserved.unsafe(statement))()).rejects.toThrow(/lost|CLOSED|terminating|RESET/);
    }
    reserved.release();
    await sleep(50);
  }
  const again = await sql.reserve();
  expect(await again.unsafe('select 2 as two')).toMatchObject([{ two: 2 }]);
  again.release();
});

/** The server, behind a door that can be shut. */
async function behindDoor(): Promise<{ url: string; shut(): Promise<void>; open(): Promise<void> }> {
  const target = new URL(`${inject('postgresUrl')}/postgres`);
  const [servers, host] = [Number(target.port), target.hostname];
  const sockets = new Set<Socket>();
  const make = () =>
    createServer((socket) => {
      const inner = connect(servers, host);
      for (const [one, other] of [
        [socket, inner],
        [inner, socket],
      ] as const) {
        sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
      }
    });
  let door = make().listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  const shut = async () => {
    const closed = once(door, 'close');
    door.close();
    for (const socket of sockets) socket.resetAndDestroy();
    sockets.clear();
    await closed;
  };
  onTestFinished(shut);
  const open = async () => {
    door = make().listen(port, '127.0.0.1');
    await once(door, 'listening');
  };
  target.port = String(port);
  return { url: target.href, shut, open };
}

it.each([0, 1_500])(
  'a server that is away for %i ms leaves nobody waiting, and all are answered afterwards',
  async (away) => {
    const door = await behindDoor();
    const { options, lendBy } = liveConnections();
    const sql = postgres(door.url, { max: 3, ...options });
    lendBy(sql);
    onTestFinished(() => sql.end({ timeout: 0 }));
    let [isOver, answered, refused] = [false, 0, 0];
    const ask = async () => {
      const reserved = await sql.reserve();
      try {
        await reserved.unsafe('select pg_sleep(0.01)');
        answered += 1;
      } finally {
        reserved.release();
      }
    };
    const people = Array.from({ length: 24 }, async () => {
      while (!isOver) {
        // Some ask again at once, in the midst of whatever became of their connection.
        await ask().catch(async () => {
          refused += 1;
          await sleep(refused % 3 === 0 ? 0 : 20);
        });
      }
    });
    for (let turn = 0; turn < 3; turn += 1) {
      await sleep(300);
      await door.shut();
      await sleep(away);
      await door.open();
    }
    await sleep(1_000);
    isOver = true;
    expect(await inTime(Promise.all(people), 5_000)).not.toBeNull();
    expect([answered, refused].every((count) => count > 0)).toBe(true);
    expect(await inTime(Promise.all(Array.from({ length: 12 }, ask)), 2_000)).not.toBeNull();
  },
);
