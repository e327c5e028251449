import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

/** The player's styles stand beside its parts, see decision 44; everything else is Tailwind's. */
const PLAYER = 'components/player';
/** Words for screen readers, and the dark theme that the player has in every theme: all of Tailwind's that it uses. */
const ELSEWHERE = new Set(['sr-only', 'on-picture']);

const files = projectFiles(`${PLAYER}/**/*`);
const read = (extension: string) =>
  files.filter((file) => file.endsWith(extension)).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const sheets = read('.css');
const parts = [...read('.tsx'), ...read('.ts')].filter(({ file }) => !file.endsWith('.test.ts'));

const styled = (css: string) =>
  new Set([...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
const quoted = (tsx: string) =>
  new Set(
    [...tsx.matchAll(/\bclassName(?:=| = )(?:"([^"]*)"|'([^']*)')/g)].flatMap(([, jsx, set]) =>
      (jsx ?? set ?? '').split(' '),
    ),
  );

const allStyled = new Set(sheets.flatMap(({ text }) => [...styled(text)]));
const allWords = new Set(parts.flatMap(({ text }) => text.match(/player[\w-]*/g) ?? []));

describe('a part of the player', () => {
  it.each(parts.filter(({ text }) => quoted(text).size > 0))('$file has classes that its sheets style', ({ text }) => {
    const unknown = [...quoted(text)].filter((name) => !allStyled.has(name) && !ELSEWHERE.has(name));
    expect(unknown).toEqual([]);
  });
});

describe('a sheet of the player', () => {
  it.each(sheets)('$file styles what is drawn, under a name of the player', ({ text }) => {
    expect([...styled(text)].filter((name) => !allWords.has(name))).toEqual([]);
    expect([...styled(text)].filter((name) => !/^player(-|$)/.test(name))).toEqual([]);
  });

  it.each(sheets)('$file comes with a part', ({ file }) => {
    const name = path.basename(file);
    expect(parts.some(({ text }) => text.includes(`/${name}'`))).toBe(true);
  });
});

it('no other sheet stands beside a component', () => {
  const outside = projectFiles('{app,components,lib}/**/*.css').filter((file) => !file.startsWith(`${PLAYER}/`));
  expect(outside).toEqual(['app/globals.css']);
});
