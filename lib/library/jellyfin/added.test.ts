import { expect, it } from 'vitest';
import { addedSchema } from '@/lib/library/jellyfin/added';

const KEY = '0123456789abcdef0123456789abcdef';
const addressOf = (address: string) => addedSchema.safeParse({ address, apiKey: KEY }).data?.address ?? null;

it.each([
  ['http://192.168.1.5:8096', 'http://192.168.1.5:8096'],
  [' 192.168.1.5:8096/ ', 'http://192.168.1.5:8096'],
  ['nas.local:8096', 'http://nas.local:8096'],
  ['https://films.example.org/jellyfin/', 'https://films.example.org/jellyfin'],
  ['http://nas:8096/web/index.html#!/home.html', 'http://nas:8096'],
  ['https://example.org/jellyfin/web/', 'https://example.org/jellyfin'],
  ['http://user:secret@nas:8096', null],
  ['file:///etc/passwd', null],
  ['ftp://nas', null],
  ['http://', null],
  ['http://nas\n', 'http://nas'],
  ['http://na\ns', null],
  ['', null],
])('reads the address %j as %j', (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});

it.each(['', 'short', 'with spaces in it', '"; Token="', 'a'.repeat(300)])('takes %j for no key', (apiKey) => {
  expect(addedSchema.safeParse({ address: 'http://nas', apiKey }).success).toBe(false);
});
