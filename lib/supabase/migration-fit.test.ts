import { expect, it } from 'vitest';
import { describeMisfit, migrationChecksum } from './migration-fit';

const first = { version: '0001', name: 'first', sql: 'create table first ();\n' };
const second = { version: '0002', name: 'second', sql: 'create table second ();\n' };
const ran = ({ version, name, sql }: typeof first, checksum: string | null = migrationChecksum(sql)) => ({
  version,
  name,
  checksum,
});

it.each([
  ['nothing ran', [], null],
  ['all of them', [ran(first), ran(second)], null],
  ['the first of them', [ran(first)], null],
  ['checked out with other ends of lines', [ran({ ...first, sql: first.sql.replaceAll('\n', '\r\n') })], null],
  [
    'one that we do not have',
    [ran(first), ran({ ...second, version: '0003', name: 'third' })],
    'has migration 0003_third',
  ],
  ['rewritten since', [ran({ ...first, sql: 'create table old ();' }), ran(second)], 'another 0001_first'],
  ['one space more', [ran(first), ran({ ...second, sql: 'create  table second ();\n' })], 'another 0002_second'],
  ['applied before checksums were kept', [ran(first, null)], 'another 0001_first'],
])('%s', (_, applied, said) => {
  const misfit = describeMisfit(applied, [first, second]);
  if (said === null) expect(misfit).toBeNull();
  else expect(misfit).toContain(said);
});
