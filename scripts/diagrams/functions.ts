import { readFileSync } from 'node:fs';
import { projectFiles } from '@/lib/testing/project-files';

export const FUNCTIONS_PAGE = 'docs/sql.md';

const MIGRATIONS = 'supabase/migrations/*.sql';
/** A function that comes, with the comment above it, or one that goes. */
const STEP =
  /((?:^--.*\n)*)^create (?:or replace )?function public\.(\w+)|^drop function (?:if exists )?public\.(\w+)/gm;

interface SqlFunction {
  /** Where it stands now: what earlier migrations hold of it runs no longer. */
  migration: string;
  /** The first sentence of the comment above it. */
  says: string;
}

/** The SQL functions that all migrations together leave, by name. */
export function sqlFunctions(files = projectFiles(MIGRATIONS).sort()): Map<string, SqlFunction> {
  const functions = new Map<string, SqlFunction>();
  const said = new Map<string, string>();
  for (const migration of files) {
    for (const [, comment = '', made, dropped = ''] of readFileSync(migration, 'utf8').matchAll(STEP)) {
      functions.delete(made ?? dropped);
      if (!made) continue;
      const own = firstSentence(comment);
      // "As in 0105, and …" tells those who know 0105.
      const says = (/^As /.test(own) ? said.get(made) : own) || own || (said.get(made) ?? '');
      said.set(made, says);
      functions.set(made, { migration, says });
    }
  }
  return functions;
}

/** What runs by a name: the statement that made it last, without comments. */
export function functionText(name: string): string {
  const { migration = '' } = sqlFunctions().get(name) ?? {};
  const made = readFileSync(migration, 'utf8').split(/^(?=create (?:or replace )?function )/m);
  const text = made.findLast((each) => new RegExp(`^create (?:or replace )?function public\\.${name}\\b`).test(each));
  return (text ?? '').replace(/^ *--.*\n/gm, '').replace(/\n\$\$;[\s\S]*$/, '');
}

/** The last function that begins in a text of SQL. */
export function lastFunctionIn(sql: string): string | undefined {
  return [...sql.matchAll(STEP)].map(([, , made]) => made).findLast(Boolean);
}

/** The page that says of each function where it stands. */
export function functionsPage(): string {
  const rows = [...sqlFunctions()]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, { migration, says }]) => `| \`${name}\` | ${linked(migration)} | ${says.replaceAll('|', '\\|')} |`);
  return `# SQL functions

A landed migration never changes, so that a function that became another stands in more than one. The last one runs: this page
says which. \`npm run diagrams\` writes it anew.

| function | stands in | what it does |
| --- | --- | --- |
${rows.join('\n')}
`;
}

const linked = (migration: string) => `[${migration.split('/').at(-1)?.slice(0, 4)}](../${migration})`;

function firstSentence(comment: string): string {
  const text = comment.replace(/^-- ?/gm, '').replace(/\s+/g, ' ').trim();
  // A word or two before a colon name what the sentence says.
  const [sentence = text] = text.match(/^(?:\w+ )?\w+: .*?\.(?= |$)/) ?? text.match(/^.*?[.:](?= |$)/) ?? [];
  return sentence.replace(/:$/, '.');
}
