import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Everyone there is, in the order of the table's columns; `docs/access.md` says of each who that is. */
export const ROLES = [
  'nobody',
  'no profile',
  'child',
  'lapsed',
  'adult',
  'adult, PINs',
  'owner',
  'others',
  'removed',
  'demo',
] as const;
export type Role = (typeof ROLES)[number];

/** Those to whom nothing of the household belongs. */
export const OUTSIDERS: readonly Role[] = ['nobody', 'others', 'removed', 'demo'];

/** What a caller gets; `docs/access.md` says of each what that is. */
export const WORDS = [
  'yes',
  'own',
  'within cap',
  'sign in',
  'choose',
  'PIN',
  'proof',
  'above cap',
  'refused',
  'not found',
  'onwards',
  'no household',
  'no account',
] as const;
export type Word = (typeof WORDS)[number];

export type Access = Record<Role, Word>;
export type Part = 'Pages' | 'Actions' | 'Routes';

const FILE = 'docs/access.md';

/**
 * One part of the table that people read: the page of the docs is the test's data, so that neither can say anything else.
 * @returns what everyone gets, by page, action or route.
 */
export function readAccess(part: Part): Map<string, Access> {
  const [header, , ...rows] = rowsBelow(part);
  z.tuple([z.string(), ...ROLES.map((role) => z.literal(role))] as const).parse(header);
  const access = new Map<string, Access>();
  for (const [subject = '', ...words] of rows) {
    if (access.has(subject)) throw new Error(`${FILE} has two rows for ${subject}`);
    const known = z.array(z.enum(WORDS)).length(ROLES.length).safeParse(words);
    if (!known.success) throw new Error(`${FILE}, ${subject}: ${z.prettifyError(known.error)}`);
    access.set(subject, Object.fromEntries(ROLES.map((role, index) => [role, known.data[index]])) as Access);
  }
  return access;
}

/** Tokens in the order of their table's columns. */
export const TOKENS = ['Ada, reads', 'Ada, writes', 'Grace, writes', 'Lina, writes'] as const;

/** What each token gets of a route that asks who its caller is. */
export function readTokenAccess(): Map<string, Word[]> {
  const [header, , ...rows] = rowsBelow('Tokens');
  z.tuple([z.string(), ...TOKENS.map((token) => z.literal(token))] as const).parse(header);
  return new Map(
    rows.map(([route = '', ...words]) => [route, z.array(z.enum(WORDS)).length(TOKENS.length).parse(words)]),
  );
}

/** What the page explains under a heading: the first cell of each row. */
export function readExplained(heading: 'Who' | 'Words'): string[] {
  return rowsBelow(heading)
    .slice(2)
    .map(([name = '']) => name);
}

/** A row as the page has it, for the person who has to write one. */
export function rowOf(subject: string, access: Access): string {
  return `| \`${subject}\` | ${ROLES.map((role) => access[role]).join(' | ')} |`;
}

function rowsBelow(heading: string): string[][] {
  const text = readFileSync(FILE, 'utf8');
  const section = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (!section) throw new Error(`${FILE} has no ${heading}`);
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
    );
}
