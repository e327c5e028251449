import { expect, it } from 'vitest';
import { Door } from '../server/door.ts';
import { freePort } from '../server/free-port.ts';
import { apiOf } from './client.ts';

it('says of a server that is gone which one it was', async () => {
  const url = `http://localhost:${await freePort()}`;
  const said = `Tonight at ${url} does not answer`;
  await expect(apiOf(url, 'token').GET('/api/health')).rejects.toThrow(said);
  await expect(new Door(url, 'secret').makeDemo()).rejects.toThrow(said);
});
