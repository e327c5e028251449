import { expect, it } from 'vitest';
import { describeDamage } from './database-damage';

it.each([
  ['could not read file "global/pg_control": read 100 of 296', 'has a damaged control file', 'put back a backup'],
  ['incorrect checksum in control file', 'has a damaged control file', 'put back a backup'],
  ['could not locate a valid checkpoint record at 0/1717750', 'has lost its write-ahead log', 'is lost'],
  ['required WAL directory "pg_wal" does not exist', 'has lost its write-ahead log', 'is lost'],
  ['PG_VERSION: No such file or directory', 'is half a database', 'move that folder away'],
  ['"/pglite/data" is not a valid data directory', 'is half a database', 'move that folder away'],
  ['database files are incompatible with server', 'another version of PostgreSQL', 'start the Tonight that made it'],
  ['invalid page in block 0 of relation base/5/1259', 'has a damaged page', 'put back a backup'],
  ['could not write to file "pg_wal/xlogtemp.42": No space left on device', 'the disk is full', 'nothing is lost'],
  ['could not open file "global/pg_control": Permission denied', 'cannot be written to by the user', 'nothing is lost'],
  ['something nobody foresaw', 'is damaged', 'put back a backup'],
])('%s', (said, means, wayOn) => {
  const sentence = describeDamage('/data/postgres', said);
  expect(sentence).toContain(`The database in /data/postgres`);
  expect(sentence).toContain(means);
  expect(sentence).toContain(wayOn);
  expect(sentence).toContain(said);
});
