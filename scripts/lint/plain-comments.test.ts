import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';

/** Folders whose comments name the actor: the viewer, the profile, the server, another tab. */
const FOLDERS = ['app', 'components', 'e2e', 'examples', 'lib', 'packages', 'scripts', 'supabase/tests', 'tools'];
/** Words that hide the actor. */
const HIDING = /\b(whoever|nobody|somebody|anybody|no one|told)\b/i;
/** Names of the code beside a comment, which it may quote. */
const NAMES = /@param \w+|`[^`\n]*`/g;

const files = projectFiles(...FOLDERS.map((folder) => `${folder}/**/*.{js,mjs,ts,tsx}`)).filter(
  (file) => !file.endsWith('api/schema.ts'),
);

/** The comments of a source, by where they begin. Strings and JSX text hold none. */
function commentsOf(text: string, file: string): Map<number, string> {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found = new Map<number, string>();
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) return;
    // The compiler makes nodes of JSDoc, too: here it is a comment before the next token, like all others.
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child));
    for (const child of children) visit(child);
    if (children.length > 0) return;
    const around = [ts.getTrailingCommentRanges(text, node.pos), ts.getLeadingCommentRanges(text, node.pos)];
    for (const { pos, end } of around.flatMap((ranges) => ranges ?? [])) found.set(pos, text.slice(pos, end));
  };
  visit(source);
  return found;
}

function hidingIn(text: string, file = 'planted.tsx'): string[] {
  if (!HIDING.test(text)) return [];
  return [...commentsOf(text, file)].flatMap(([start, comment]) => {
    const word = HIDING.exec(comment.replaceAll(NAMES, (name) => ' '.repeat(name.length)));
    return word ? [`${text.slice(0, start + word.index).split('\n').length}: ${word[0]}`] : [];
  });
}

/** A name of the code, quoted: of several words, since one alone may be a value or another's. */
const QUOTED = /`([a-z][a-z\d]*[A-Z]\w*|[A-Z]\w*[a-z][A-Z]\w*)(?:\(\))?`/g;
/** Names of Node's and Next's that no source of ours uses. */
const OF_OTHERS = ['beforeExit', 'revalidateTag'];
/** Comments as far as a pattern finds them: what looks like one in a string is missed at most as a use. */
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g;

const namesIn = (text: string) => text.match(/[A-Za-z]\w*/g) ?? [];

function quotedIn(text: string): string[] {
  return (text.match(COMMENT) ?? []).flatMap((comment) => [...comment.matchAll(QUOTED)].map(([, name = '']) => name));
}

describe('comments', () => {
  it('are there to look at', () => expect(files.length).toBeGreaterThan(2000));

  it.each([
    ['// nobody', ['1: nobody']],
    ['f();\n/**\n * Whoever asks.\n */', ['3: Whoever']],
    ['const a = <p>{/* told */}</p>;', ['1: told']],
    ["f('// nobody', `/* told */`, /\\/\\/ told/); // the viewer", []],
    ['const a = <p>// nobody</p>;', []],
    ['/** @param told what `told()` says */', []],
    ['/** @param place what is told */', ['1: told']],
    ['const told = 1;', []],
  ])('are found in %j', (text, found) => expect(hidingIn(text)).toEqual(found));

  it('name the viewer, the profile or the server, where such a word would hide who it is', () => {
    const found = files.flatMap((file) => hidingIn(readFileSync(file, 'utf8'), file).map((line) => `${file}:${line}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['/** As `oldName` has it. */ f();', ['oldName']],
    ['// `OldName()` and `one`, `HTTP`\nf(`notIn`);', ['OldName']],
    ["f('`inText`');", []],
  ])('quote names in %j', (text, names) => expect(quotedIn(text)).toEqual(names));

  it('quote no name that nothing has any more', () => {
    const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
    const settings = projectFiles('*.{mjs,ts}').map((file) => readFileSync(file, 'utf8'));
    const used = new Set(
      [...texts.map(({ text }) => text), ...settings].flatMap((text) => namesIn(text.replace(COMMENT, ''))),
    );
    const gone = texts.flatMap(({ file, text }) =>
      quotedIn(text).flatMap((name) => (used.has(name) || OF_OTHERS.includes(name) ? [] : [`${file}: ${name}`])),
    );
    expect(gone).toEqual([]);
  });
});
