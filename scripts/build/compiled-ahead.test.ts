import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compileAhead } from './compiled-ahead.mjs';

it('marks every script of a build, once, and nothing else', () => {
  const build = mkdtempSync(path.join(tmpdir(), 'build-'));
  const chunks = path.join(build, 'static/chunks');
  mkdirSync(path.join(chunks, 'deeper'), { recursive: true });
  writeFileSync(path.join(chunks, 'one.js'), 'one();');
  writeFileSync(path.join(chunks, 'deeper/two.js'), 'two();');
  writeFileSync(path.join(chunks, 'look.css'), 'body {}');
  try {
    compileAhead(build);
    compileAhead(build);
    const read = (name: string) => readFileSync(path.join(chunks, name), 'utf8');
    expect([read('one.js'), read('deeper/two.js'), read('look.css')]).toEqual([
      '//# allFunctionsCalledOnLoad\none();',
      '//# allFunctionsCalledOnLoad\ntwo();',
      'body {}',
    ]);
  } finally {
    rmSync(build, { recursive: true });
  }
});
