import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { migrationChecksum } from '@/lib/supabase/migration-fit';
import { readMigrations } from '@/lib/supabase/migrations';
import { projectFiles } from '@/lib/testing/project-files';

const FOLDER = 'supabase/migrations';
const LIST = 'supabase/landed-migrations.txt';

/*
 * A database keeps the checksum of each migration that ran on it, and Tonight refuses to start on a database that ran
 * another text. So a migration that landed never changes.
 */

const landed = new Map(
  readFileSync(LIST, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): [string, string] => {
      const [checksum = '', file = ''] = line.split('  ');
      return [file, checksum];
    }),
);

/** Why a migration does not stand as the list says; null where it does. */
function objection(file: string, checksum: string | null, landedAs: string | undefined): string | null {
  if (checksum === landedAs) return null;
  if (!landedAs)
    return `${file} is new. When it is as it shall be for ever, add this line to ${LIST}: ${checksum}  ${file}`;
  const change = checksum ? 'was changed' : 'is gone';
  return `${file} ${change}, but a migration that landed never changes: put it back as it was (git checkout main -- ${FOLDER}/${file}) and say what is new in a migration of its own.`;
}

it('every migration stands as it landed', async () => {
  const migrations = await readMigrations(FOLDER);
  const checksums = new Map(
    migrations.map(({ version, name, sql }) => [`${version}_${name}.sql`, migrationChecksum(sql)]),
  );
  const files = new Set([...landed.keys(), ...checksums.keys()]);
  const objections = [...files].map((file) => objection(file, checksums.get(file) ?? null, landed.get(file)));
  expect(objections.filter((one) => one !== null)).toEqual([]);
});

it('every file of the folder is a migration', () => {
  const files = projectFiles(`${FOLDER}/*`).map((file) => path.basename(file));
  expect(files.filter((file) => !/^\d{4}_[a-z_]+\.sql$/.test(file))).toEqual([]);
});

it.each([
  ['as it landed', 'a', 'a', null],
  ['new', 'a', undefined, 'add this line to supabase/landed-migrations.txt: a  0200_x.sql'],
  ['changed', 'b', 'a', '0200_x.sql was changed, but a migration that landed never changes'],
  ['gone', null, 'a', '0200_x.sql is gone, but'],
])('a migration that is %s', (_, checksum, landedAs, said) => {
  const found = objection('0200_x.sql', checksum, landedAs);
  if (said === null) expect(found).toBeNull();
  else expect(found).toContain(said);
});
