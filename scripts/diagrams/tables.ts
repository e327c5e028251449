import { readFileSync } from 'node:fs';
import { projectFiles } from '@/lib/testing/project-files';

const TABLE = /create table public\.(\w+) \(([\s\S]*?)\n\)(?: with \([^)]*\))?;/g;
const REFERENCE = /references public\.(\w+)/g;

/** The tables that the migrations make, and which refers to which, as Mermaid draws it. */
export function drawTables(): string {
  const tables = new Map<string, Set<string>>();
  for (const file of projectFiles('supabase/migrations/*.sql').sort()) {
    for (const [, name = '', body = ''] of readFileSync(file, 'utf8').matchAll(TABLE)) {
      tables.set(name, new Set([...body.matchAll(REFERENCE)].map(([, target = '']) => target)));
    }
  }
  const lines = ['erDiagram'];
  for (const name of [...tables.keys()].sort()) lines.push(`  ${name}`);
  for (const [name, targets] of [...tables].sort(([one], [other]) => one.localeCompare(other))) {
    for (const target of [...targets].sort()) lines.push(`  ${target} ||--o{ ${name} : ""`);
  }
  return lines.join('\n');
}
