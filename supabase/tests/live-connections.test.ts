import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { expect, inject, it, onTestFinished } from 'vitest';
import { liveConnections } from '@/lib/supabase/replica/live-connections';

it('a reserved connection that was lost refuses what is asked of it, and is lent to nobody', async () => {
  const url = `${inject('postgresUrl')}/postgres`;
  const { onclose, refuseLost } = liveConnections();
  const sql = postgres(url, { max: 1, onclose });
  refuseLost(sql);
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
