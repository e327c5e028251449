import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AnswersOnDiskOptions, answersOnDisk } from '@/lib/tmdb/answers-on-disk';

const day = 86_400_000;
const fetchedAt = '2026-11-20T12:00:00.000Z';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => Date.parse(fetchedAt) + day;
const onDisk = (options: Partial<AnswersOnDiskOptions> = {}) =>
  answersOnDisk({ folder: path.join(folder, 'answers'), ageAtMostMs: 180 * day, now, ...options });
const files = () => readdirSync(path.join(folder, 'answers'));

test('what is kept outlives the process, in any script', async () => {
  await onDisk().write('/movie/1', { fetchedAt, answer: { title: 'Ünder “the” 海', runtime: 90 } });
  expect(await onDisk().read('/movie/1')).toEqual({ fetchedAt, answer: { title: 'Ünder “the” 海', runtime: 90 } });
  expect(await onDisk().read('/movie/2')).toBeNull();
});

test('the newest replaces what was there, and what is forgotten is gone', async () => {
  const answers = onDisk();
  await answers.write('/movie/1', { fetchedAt, answer: 1 });
  await answers.write('/movie/1', { fetchedAt, answer: 2 });
  expect(files()).toHaveLength(1);
  expect((await answers.read('/movie/1'))?.answer).toBe(2);
  await answers.forget('/movie/1');
  await answers.forget('/movie/1');
  expect(await answers.read('/movie/1')).toBeNull();
});

test('nothing older than six months is read', async () => {
  await onDisk().write('/movie/1', { fetchedAt, answer: 1 });
  const later = (days: number) => onDisk({ now: () => Date.parse(fetchedAt) + days * day });
  expect(await later(179).read('/movie/1')).not.toBeNull();
  expect(await later(181).read('/movie/1')).toBeNull();
});

test.each([
  ['cut short', (file: string) => writeFileSync(file, 'half')],
  ['empty', (file: string) => writeFileSync(file, '')],
])('a file that is %s is as good as none', async (_, damage) => {
  await onDisk().write('/movie/1', { fetchedAt, answer: 1 });
  damage(path.join(folder, 'answers', files()[0] ?? ''));
  expect(await onDisk().read('/movie/1')).toBeNull();
});

test('is bounded: the oldest go, with those past six months and what a killed writer left behind', async () => {
  const words = Array.from({ length: 400 }, () => Math.random().toString(36)).join(' ');
  const answers = onDisk();
  for (let index = 1; index <= 6; index += 1) {
    await answers.write(`/movie/${index}`, { fetchedAt, answer: `${index} ${words}` });
  }
  const inFolder = (name: string) => path.join(folder, 'answers', name);
  writeFileSync(inFolder('left.new'), 'half');
  const names = files().filter((name) => name.endsWith('.gz'));
  const size = statSync(inFolder(names[0] ?? '')).size;
  const nowSeconds = now() / 1000;
  for (const [index, name] of names.entries()) utimesSync(inFolder(name), nowSeconds, nowSeconds - 3_600 * (index + 2));
  utimesSync(inFolder('left.new'), nowSeconds, nowSeconds - 7_200);
  utimesSync(inFolder(names[0] ?? ''), nowSeconds, nowSeconds - 200 * 86_400);
  // The first write of a process looks through the folder.
  await onDisk({ bytesAtMost: size * 3.5, now: Date.now }).write('/movie/7', { fetchedAt, answer: `7 ${words}` });
  expect(files()).toHaveLength(3);
  expect(files()).not.toContain('left.new');
  expect(files()).not.toContain(names[0]);
});

test('where nothing can be written, that is told once and costs nothing else', async () => {
  writeFileSync(path.join(folder, 'answers'), 'a file, not a folder');
  const warnings: string[] = [];
  const answers = onDisk({ warn: (message) => warnings.push(message) });
  await answers.write('/movie/1', { fetchedAt, answer: 1 });
  await answers.write('/movie/2', { fetchedAt, answer: 2 });
  expect(warnings).toHaveLength(1);
  expect(await answers.read('/movie/1')).toBeNull();
});
