import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';

/**
 * The files of the project that match, from its root on. What .gitignore names is none of them: a packed kit, a report and
 * what was installed for an example lie among the sources, and no rule about sources is about them. It is read as git reads
 * it, since a copy of the project may have no repository.
 * @param patterns as `globSync` takes them.
 */
export function projectFiles(...patterns: string[]): string[] {
  return projectFilesIn(process.cwd(), patterns);
}

export function projectFilesIn(root: string, patterns: string[]): string[] {
  const ignored = ignore().add(readFileSync(path.join(root, '.gitignore'), 'utf8'));
  return globSync(patterns, { cwd: root, withFileTypes: true, exclude: ['**/node_modules'] })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.resolve(root, entry.parentPath, entry.name)))
    .filter((file) => !ignored.ignores(file));
}
