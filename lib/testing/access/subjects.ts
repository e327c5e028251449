import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectFiles } from '@/lib/testing/project-files';

/*
 * Everything that a caller can ask for, as it is found in the tree: what is not in the table of access fails its test.
 */

/** Addresses of pages, as Next spells what it takes out of them: `/title/tv/[id]`. */
export function findPages(): string[] {
  return projectFiles('app/**/page.tsx').map((file) => addressOf(file));
}

export interface FoundAction {
  name: string;
  file: string;
}

/** Functions that a browser may call by Next's server actions, wherever `'use server'` stands. */
export function findActions(): FoundAction[] {
  return projectFiles('{app,components,lib}/**/*.{ts,tsx}').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    if (!/['"]use server['"]/.test(text)) return [];
    return actionsIn(file, text).map((name) => ({ name, file }));
  });
}

/**
 * @throws where a function inside of another is one: this would not find it, so that it has to be in a file of actions.
 */
export function actionsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const inside = source.statements.some((statement) => !isDirective(statement) && holdsDirective(statement));
  if (inside) throw new Error(`${file}: 'use server' inside of a function; move it into a file of actions`);
  const [first] = source.statements;
  return first && isDirective(first) ? source.statements.flatMap(exportedNames) : [];
}

function isDirective(node: ts.Node): boolean {
  return ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === 'use server';
}

function holdsDirective(node: ts.Node): boolean {
  return isDirective(node) || (ts.forEachChild(node, (child) => holdsDirective(child) || undefined) ?? false);
}

function exportedNames(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    if (isTypeOnly) return [];
    return exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : ['*'];
  }
  if (ts.isExportAssignment(statement)) return ['default'];
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

/** Groups, as `(browse)`, are no part of an address. */
function addressOf(file: string): string {
  const segments = path.dirname(file).split(path.sep).slice(1);
  return `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join('/')}`;
}

/** What a row of the table is about, without the words that tell two requests of it apart: `saveProfileAction (a cap)`. */
export function subjectOf(row: string): string {
  return row.replace(/ \(.*\)$/, '');
}
