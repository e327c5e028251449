import { expect, it } from 'vitest';
import { withLookFirst } from '@/lib/http/look-first';
import { FIRST_SCRIPT } from '@/lib/look/first-script';

const LOOK = `<script>${FIRST_SCRIPT}</script>`;
const [start, styles, rest] = [
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/>',
  '<title>Größe</title><link rel="stylesheet" href="/a.css"/><script src="/a.js" async=""></script>',
  '<script src="/old.js" noModule=""></script></head><body><p>words</p></body></html>',
];

it('puts the look before the styles', () => {
  const page = Buffer.from(start + styles + LOOK + rest);
  expect(withLookFirst(page).toString()).toBe(start + LOOK + styles + rest);
});

it.each([
  ['text', LOOK],
  ['a page without a look', start + styles + rest],
  ['a page of ours that begins otherwise', `<!DOCTYPE html><html><head>${LOOK}`],
  ['a piece that ends within the look', start + styles + LOOK.slice(0, 60)],
])('%s stays as it is', (_, text) => expect(withLookFirst(Buffer.from(text)).toString()).toBe(text));
