import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lookAtPath } from '@/lib/library/given/look-at-path';

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tonight-places-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ODD = [
  'films; rm -rf ~',
  `"quotes" and 'more'`,
  '$(reboot) `reboot`',
  'фильмы 映画 افلام सिनेमा ταινίες',
  'two\nlines',
  '--eval',
];

it.each(ODD)('finds a folder called %j', async (name) => {
  const found = path.join(root, name);
  mkdirSync(found);
  expect(await lookAtPath(found)).toEqual({ found });
});

it('follows links, and takes steps back out of a path', async () => {
  mkdirSync(path.join(root, 'real'));
  symlinkSync(path.join(root, 'real'), path.join(root, 'link'));
  for (const typed of ['link', 'real/../link', 'real/'])
    expect(await lookAtPath(path.join(root) + path.sep + typed)).toEqual({ found: path.join(root, 'real') });
});

it('says what is wrong', async () => {
  writeFileSync(path.join(root, 'file'), '');
  expect(await lookAtPath(path.join(root, 'nothing'))).toEqual({ trouble: 'gone' });
  expect(await lookAtPath(path.join(root, 'file'))).toEqual({ trouble: 'no-folder' });
  expect(await lookAtPath(path.join(root, 'file', 'below'))).toEqual({ trouble: 'no-folder' });
  expect(await lookAtPath(path.join(root, 'x'.repeat(300)))).toEqual({ trouble: 'name' });
});

// To root every folder opens.
it.skipIf(process.getuid?.() === 0)('says that a folder may not be read', async () => {
  const found = path.join(root, 'closed');
  mkdirSync(found);
  chmodSync(found, 0o000);
  expect(await lookAtPath(found)).toEqual({ trouble: 'forbidden' });
});

it.each([
  [`console.log(JSON.stringify({ trouble: 'forbidden' }))`, { trouble: 'forbidden' }],
  ['for (;;) {}', { trouble: 'hanging' }],
  ['process.exit(1)', { trouble: 'gone' }],
  [`console.log('no JSON')`, { trouble: 'gone' }],
])('of a look that does %j it says %j', async (look, said) => {
  expect(await lookAtPath(root, { look, patienceMs: 1500 })).toEqual(said);
});
