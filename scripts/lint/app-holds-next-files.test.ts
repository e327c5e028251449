import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

/** What Next looks for by name, and what the layout alone needs. */
const NEXT_FILES =
  /^(page|layout|template|loading|error|not-found|default|route|icon|apple-icon|manifest)(\.dev)?\.[a-z]+$/;
const OF_THE_LAYOUT = ['app/fonts.ts', 'app/globals.css'];

it('app holds Next’s files only: rules live in lib, and what is drawn in components', () => {
  const files = projectFiles('app/**/*');
  expect(files.length).toBeGreaterThan(50);
  const others = files.filter((file) => !NEXT_FILES.test(path.basename(file)) && !OF_THE_LAYOUT.includes(file));
  expect(others).toEqual([]);
});
