import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DeclaredHandler } from '@/lib/http/declared';

/** The module that Next would serve an address with, and what it would take out of the path; null where none would. */
export async function routeFor(
  pathname: string,
): Promise<{ route: Record<string, DeclaredHandler | undefined>; params: object } | null> {
  let directory = path.resolve('app');
  const params: Record<string, string> = {};
  for (const segment of pathname.split('/').filter(Boolean)) {
    const names = readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    const name = names.includes(segment) ? segment : names.find((each) => /^\[\w+\]$/.test(each));
    if (!name) return null;
    if (name !== segment) params[name.slice(1, -1)] = decodeURIComponent(segment);
    directory = path.join(directory, name);
  }
  if (!readdirSync(directory).includes('route.ts')) return null;
  return { route: await import(path.join(directory, 'route.ts')), params };
}
