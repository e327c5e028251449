import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

const kit = path.resolve('packages/playwright');
const { dependencies, peerDependencies } = JSON.parse(readFileSync(path.join(kit, 'package.json'), 'utf8'));
const allowed = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)]);

/** A line that imports, exports from elsewhere, or looks for a file of another package. */
const IMPORT = /(?:^(?:import|export)\b[^;']*?\bfrom\s+|^import\s+|\bimport\(|\bresolve\()'([^']+)'/gm;

/** An import of ours that a suite elsewhere, with nothing but the packed file, would not find. */
function isMissingElsewhere(file: string, imported: string): boolean {
  if (imported.startsWith('node:')) return false;
  if (imported.startsWith('.')) return !path.resolve(path.dirname(file), imported).startsWith(path.join(kit, 'src'));
  const [scope = '', name] = imported.split('/');
  return !allowed.has(scope.startsWith('@') ? `${scope}/${name}` : scope);
}

it('imports nothing but itself and what it says it needs', () => {
  const files = projectFiles('packages/playwright/src/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
  const missing = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)]
      .map(([, imported = '']) => imported)
      .filter((imported) => isMissingElsewhere(file, imported))
      .map((imported) => `${file}: ${imported}`),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

it('needs one thing of who installs it: their Playwright', () => {
  expect(Object.keys(peerDependencies)).toEqual(['@playwright/test']);
});
