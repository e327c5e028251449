import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingsSchema } from '@/lib/env/settings-schema';

/** Those for who writes or tests Tonight, which the README's table leaves out. */
const FOR_DEVELOPERS = ['SERVICE_WORKER', 'TEST_DOOR'];

const settings = Object.keys(settingsSchema.shape).sort();
const [, table = ''] = /^## Settings$([\s\S]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? [];

const namesIn = (text: string, name: RegExp) =>
  [...new Set([...text.matchAll(name)].map(([, found = '']) => found))].sort();

it('every setting, and no other, stands in .env.example', () => {
  expect(settings.length).toBeGreaterThan(30);
  expect(namesIn(readFileSync('.env.example', 'utf8'), /^# ([A-Z_]+)=/gm)).toEqual(settings);
});

it('every setting of a person who runs Tonight, and no other, stands in the README', () => {
  expect([...namesIn(table, /`([A-Z][A-Z_]+)`(?=[^|]*\|[^|]*\|[^|]*\|$)/gm), ...FOR_DEVELOPERS].sort()).toEqual(
    settings,
  );
});
