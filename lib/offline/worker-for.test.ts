import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { workerFor } from '@/lib/offline/worker-for';

const SOURCE = readFileSync('lib/offline/service-worker.js', 'utf8');
/** As many as a build has, with names as long. */
const FILES = Array.from({ length: 320 }, (_, index) => `chunks/${String(index).padStart(13, 'a')}.js`);

it('is a script of at most 15 kB with the build’s files, and without what is said to us alone', () => {
  const worker = workerFor(SOURCE, FILES);
  expect(() => new Script(worker)).not.toThrow();
  expect(worker.length).toBeLessThanOrEqual(15_000);
  expect(worker).toContain('"aaaaaaaaaa319"');
  expect(worker).not.toMatch(/^\s*(\/\/|\*)/m);
});

it('names every file of the build', () => {
  const [, build = ''] =
    /^const BUILD = (.*);$/m.exec(workerFor(SOURCE, ['chunks/a.js', 'chunks/b.css', 'media/c.js'])) ?? [];
  expect(JSON.parse(build)).toMatchObject({ chunks: ['a'], files: ['chunks/b.css', 'media/c.js'] });
});

it('is another version with another build, and with another source', () => {
  const version = (source: string, files: string[]) => /"version":"(\w+)"/.exec(workerFor(source, files))?.[1];
  expect(version(SOURCE, ['a.js'])).toBe(version(SOURCE, ['a.js']));
  expect(version(SOURCE, ['a.js'])).not.toBe(version(SOURCE, ['b.js']));
  expect(version(SOURCE, ['a.js'])).not.toBe(version(`${SOURCE};`, ['a.js']));
});

it('goes where it is switched off: that script is whole, too', () => {
  expect(() => new Script(readFileSync('lib/offline/farewell.js', 'utf8'))).not.toThrow();
});
