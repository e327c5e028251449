import { describe, expect, it } from 'vitest';
import { actionsIn, subjectOf } from '@/lib/testing/access/subjects';

describe('actions in a file', () => {
  it.each([
    ["'use server';\nexport async function one() {}\nexport const two = async () => {};", ['one', 'two']],
    ['"use server"\nexport default async function () {}', ['default']],
    ["'use server';\nasync function a() {}\nexport { a as b };\nexport type { T } from './t';", ['b']],
    ["'use server';\nexport interface Shape {}\nfunction own() {}", []],
    ["// 'use server'\nexport async function none() {}", []],
  ])('%s', (text, names) => {
    expect(actionsIn('file.ts', text)).toEqual(names);
  });

  it('refuses one that stands inside of a function', () => {
    const text = "export function Page() {\n  async function act() {\n    'use server';\n  }\n  return act;\n}";
    expect(() => actionsIn('page.tsx', text)).toThrow('inside of a function');
  });
});

it('tells what a row is about', () => {
  expect(subjectOf('GET /api/progress (Ada’s)')).toBe('GET /api/progress');
  expect(subjectOf('signOutAction')).toBe('signOutAction');
});
