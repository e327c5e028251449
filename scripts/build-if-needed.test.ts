import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { buildIfNeeded } from './build-if-needed.ts';

/** A checkout without sources, which begins to build where it takes its build for none; there is no Next to do it. */
function checkout(...files: string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'tonight-build-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, '.next'));
  for (const file of files) writeFileSync(path.join(root, '.next', file), '');
  return root;
}

it('takes a build for whole that has its end, and for none where it was killed before', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  await buildIfNeeded(checkout('BUILD_ID', 'export-marker.json'));
  expect(said).not.toHaveBeenCalled();
  await expect(buildIfNeeded(checkout('BUILD_ID'))).rejects.toThrow('The build failed');
  expect(said).toHaveBeenCalledOnce();
});
