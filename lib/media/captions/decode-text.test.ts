import { expect, it } from 'vitest';
import { decodeText } from '@/lib/media/captions/decode-text';

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

it.each<[string, Uint8Array, string, string]>([
  ['UTF-8', Buffer.from('Grüße, Zoë'), 'de', 'Grüße, Zoë'],
  ['UTF-8 with a marker', Buffer.from('\uFEFFWEBVTT'), 'en', 'WEBVTT'],
  ['UTF-16, little end first', utf16('Grüße'), 'de', 'Grüße'],
  ['UTF-16, big end first', utf16('Grüße').swap16(), 'de', 'Grüße'],
  [
    'UTF-16 without a marker',
    Buffer.from('1 00:00:01,000 Grüße, Привет', 'utf16le'),
    'de',
    '1 00:00:01,000 Grüße, Привет',
  ],
  ['the same, big end first', Buffer.from('1 00:00:01,000', 'utf16le').swap16(), 'de', '1 00:00:01,000'],
  ['Latin-1', Buffer.from('Grüße, garçon', 'latin1'), 'de', 'Grüße, garçon'],
  ['Latin-1 of no language', Buffer.from('¿Qué?', 'latin1'), 'und', '¿Qué?'],
  ['what Windows added to Latin-1', Uint8Array.of(0x93, 0x4e, 0x6f, 0x85, 0x94), 'en', '“No…”'],
  ['Cyrillic', Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), 'rus', 'Привет'],
  ['Polish', Uint8Array.of(0xbf, 0xf3, 0xb3, 0xe6), 'pl-PL', 'żółć'],
  ['Japanese', Uint8Array.of(0x82, 0xcd, 0x82, 0xa2), 'ja', 'はい'],
  ['simplified Chinese', Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3), 'zh-Hans', '你好'],
  ['traditional Chinese', Uint8Array.of(0xa7, 0x41, 0xa6, 0x6e, 0xb6, 0xdc), 'zh', '你好嗎'],
  ['Korean', Uint8Array.of(0xbe, 0xc8, 0xb3, 0xe7), 'ko', '안녕'],
  ['Arabic', Uint8Array.of(0xe3, 0xd1, 0xcd, 0xc8, 0xc7), 'ar', 'مرحبا'],
  [
    'Cyrillic of no language',
    Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0),
    '',
    'Привет, мир',
  ],
  ['French of no language', Buffer.from('déjà vu à Noël, ça créée', 'latin1'), '', 'déjà vu à Noël, ça créée'],
  ['nothing', new Uint8Array(), 'en', ''],
])('reads %s', (_, bytes, language, text) => {
  expect(decodeText(bytes, language)).toBe(text);
});
