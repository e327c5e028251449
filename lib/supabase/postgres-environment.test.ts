import { describe, expect, it } from 'vitest';
import { postgresEnvironment } from './postgres-environment';

describe("an address as PostgreSQL's programs read it", () => {
  it.each([
    [
      'postgres://name:p%40ss%2Fword@db.example:5433/tonight?sslmode=require',
      {
        PGHOST: 'db.example',
        PGPORT: '5433',
        PGUSER: 'name',
        PGPASSWORD: 'p@ss/word',
        PGDATABASE: 'tonight',
        PGSSLMODE: 'require',
      },
    ],
    ['postgresql://localhost', { PGHOST: 'localhost' }],
    ['postgres://me@[::1]/a%20b', { PGHOST: '::1', PGUSER: 'me', PGDATABASE: 'a b' }],
    [
      'postgres://me@x/tonight?host=/run/postgresql',
      { PGHOST: '/run/postgresql', PGUSER: 'me', PGDATABASE: 'tonight' },
    ],
  ])('%s', (address, environment) => expect(postgresEnvironment(address)).toEqual(environment));
});
