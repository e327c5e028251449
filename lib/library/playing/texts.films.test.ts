import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as bare, expect, onTestFinished } from 'vitest';
import { textOf } from '@/lib/library/playing/texts';
import { onPath } from '@/lib/library/probe/program';
import { LibraryFolder } from '@/lib/testing/library-folder';

const test = bare.skipIf(onPath('ffmpeg') === null);

const HEAD = `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,`;

const beginning = Buffer.from(HEAD);

test.each<[string, Buffer, string, string]>([
  ['UTF-8', Buffer.from(`${HEAD}Привет`), 'utf-8', 'Привет'],
  ['UTF-16', Buffer.from(`\uFEFF${HEAD}Привет`, 'utf16le'), 'utf-16le', 'Привет'],
  [
    'windows-1251',
    Buffer.concat([beginning, Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])]),
    'windows-1251',
    'Привет',
  ],
  ['windows-1252', Buffer.concat([beginning, Buffer.from('Grüße', 'latin1')]), 'windows-1252', 'Grüße'],
  ['Shift JIS', Buffer.concat([beginning, Buffer.from([0x82, 0xcd, 0x82, 0xa2])]), 'shift_jis', 'はい'],
  ['Big5', Buffer.concat([beginning, Buffer.from([0xa7, 0x41, 0xa6, 0x6e, 0xb6, 0xdc])]), 'big5', '你好嗎'],
])('ASS in %s is shown as it was meant', async (name, bytes, encoding, said) => {
  const folder = new LibraryFolder();
  onTestFinished(() => folder.remove());
  const file = path.join(folder.path, `${name}.ass`);
  writeFileSync(file, bytes);
  expect(await (await textOf(file, () => encoding)).text()).toContain(`00:01.000 --> 00:02.000\n${said}`);
});
