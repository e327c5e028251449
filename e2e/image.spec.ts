import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, Household, startServer, test } from '@tonight/playwright';

/* There is no container engine where this runs: what stands in for one starts this build with what a container would be given. */

let before: string | undefined;
test.beforeEach(() => {
  before = process.env.PATH;
  process.env.PATH = `${path.join(import.meta.dirname, 'image')}:${before}`;
});
test.afterEach(() => {
  process.env.PATH = before;
});

test('a server from an image keeps its data over a kill, and ends with nothing left', async () => {
  const image = 'tonight:test';
  const settings = { CATALOG_PUBLIC: 'off' };
  const first = await startServer({ image, settings });
  const made = await first.door.makeHousehold({ profiles: [{ name: 'Ada' }] });
  await new Household(first, made).profile('Ada').at('movie/9000027', '31:00');
  expect((await fetch(`${first.url}/api/movies/9000027`)).status, 'the setting came along').toBe(401);
  await first.kill();

  const { dataDirectory } = first;
  const second = await startServer({ image, settings, dataDirectory });
  const place = await new Household(second, made).profile('Ada').place('movie/9000027');
  expect(place?.position).toBe(1860);
  await second.stop();
  expect(existsSync(dataDirectory), 'a folder that was given is kept').toBe(true);
  rmSync(dataDirectory, { recursive: true });
});

test('an image that is not there, and no engine at all, are said', async () => {
  await expect(startServer({ image: 'tonight:gone' })).rejects.toThrow(/There is no image tonight:gone/);
  process.env.PATH = '/nowhere';
  await expect(startServer({ image: 'tonight:test' })).rejects.toThrow(/docker cannot be started/);
});
