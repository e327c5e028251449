import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, parseServerEnvironment } from './server';

const DOOR = 'a-secret-of-some-length';

describe('parseServerEnvironment', () => {
  it('needs nothing', () => {
    expect(parseServerEnvironment({})).toMatchObject({
      port: 3000,
      dataDirectory: '.data',
      siteUrl: 'http://localhost:3000',
      hostedSupabase: undefined,
      demoHousehold: true,
      trustedProxies: 0,
    });
  });

  it('makes backups beside the data, by night', () => {
    const { backups } = parseServerEnvironment({ DATA_DIR: '/data' });
    expect(backups).toEqual({ directory: '/data/backups', at: '03:30', keep: 7, days: 30 });
    expect(parseServerEnvironment({ BACKUP_DIR: '/mnt/b' }).backups.directory).toBe('/mnt/b');
    expect(parseServerEnvironment({ BACKUP_AT: 'off' }).backups.at).toBeNull();
    // What a suite made is not worth keeping.
    expect(parseServerEnvironment({ TEST_DOOR: DOOR }).backups.at).toBeNull();
  });

  it.each(['postgres://me:word@127.0.0.1:5432/a', 'postgres://localhost/a', 'postgres://[::1]/a'])(
    'lets suites to a PostgreSQL server of this machine: %s',
    (DATABASE_URL) => {
      expect(parseServerEnvironment({ TEST_DOOR: DOOR, DATABASE_URL }).testDoor).toBe(DOOR);
    },
  );

  it.each([
    [{ BACKUP_AT: '24:00' }, /BACKUP_AT is an hour/],
    [{ BACKUP_AT: 'nightly' }, /BACKUP_AT is an hour/],
    [{ BACKUP_KEEP: '0' }, /BACKUP_KEEP/],
    [{ BACKUP_DAYS: 'many' }, /BACKUP_DAYS/],
    [{ METRICS_TOKEN: 'short' }, /METRICS_TOKEN needs at least 16/],
    [{ METRICS_TOKEN: 'with a blank in between' }, /METRICS_TOKEN has no blanks/],
    [{ LOG_FORMAT: 'xml' }, /LOG_FORMAT/],
    [{ SIGN_UPS_PER_HOUR: '0' }, /SIGN_UPS_PER_HOUR/],
    [{ DEMOS_PER_HOUR: 'many' }, /DEMOS_PER_HOUR/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is debug, info, warn or error\.$/],
    [{ PORT: '-1' }, /: PORT is a whole number from 1 to 65535\.$/],
    [{ PORT: '1.5' }, /: PORT is a whole number from 1 to 65535\.$/],
    [{ TRUSTED_PROXIES: 'yes' }, /: TRUSTED_PROXIES is a whole number from 0 to 10\.$/],
    [{ CATALOG_PUBLIC: 'true' }, /: CATALOG_PUBLIC is on or off\.$/],
    [{ DATABASE_URL: 'postgress://db/tonight' }, /: DATABASE_URL is no address such as postgres:/],
    [{ DATABASE_URL: 'postgres://me:w@rd/with#signs@db/tonight' }, /: DATABASE_URL has a # in it/],
    [{ SITE_URL: 'tonight.example.org' }, /: SITE_URL is no address such as https:/],
    [{ SITE_URL: 'https://example.org/tonight' }, /: SITE_URL is an address without a path/],
    [{ METRICS_TOKEN: 'möglichst-unerratbar' }, /: METRICS_TOKEN has no blanks and no letters beyond/],
    [{ OPERATORS: 'Ada, grace@example.org' }, /: OPERATORS are addresses of accounts/],
  ])('refuses %o', (settings, words) => {
    expect(() => parseServerEnvironment(settings)).toThrow(words);
  });

  it('takes a ~ for the home folder, as a shell does', () => {
    const { dataDirectory, backups } = parseServerEnvironment({ DATA_DIR: '~/tonight', BACKUP_DIR: '~/backups' });
    expect([dataDirectory, backups.directory]).toEqual(
      ['tonight', 'backups'].map((name) => path.join(os.homedir(), name)),
    );
    expect(parseServerEnvironment({ DATA_DIR: ' ' }).dataDirectory).toBe('.data');
  });

  it('treats an empty setting as not given', () => {
    expect(parseServerEnvironment({ PORT: '', TMDB_ACCESS_TOKEN: ' ' })).toMatchObject({
      port: 3000,
      tmdbAccessToken: undefined,
    });
  });

  it('takes a hosted project when its address and keys are there', () => {
    const environment = parseServerEnvironment({
      NEXT_PUBLIC_SUPABASE_URL: 'https://abc.supabase.co/',
      NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
      SUPABASE_SECRET_KEY: 'sb_secret_x',
    });
    expect(environment.hostedSupabase).toEqual({
      url: 'https://abc.supabase.co',
      publishableKey: 'sb_publishable_x',
      secretKey: 'sb_secret_x',
      jwtSecret: undefined,
    });
    expect(environment.demoHousehold).toBe(false);
  });

  it('takes a PostgreSQL server in place of the embedded database', () => {
    const url = 'postgres://tonight:word@db.example.org:5432/tonight?sslmode=require';
    expect(parseServerEnvironment({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url, demoHousehold: true });
    expect(parseServerEnvironment({}).databaseUrl).toBeUndefined();
  });

  it('reads from a server that follows it', () => {
    const replica = 'postgres://tonight:word@replica.example.org/tonight';
    const settings = { DATABASE_URL: 'postgres://db/tonight', DATABASE_REPLICA_URL: replica };
    expect(parseServerEnvironment(settings).databaseReplicaUrl).toBe(replica);
  });

  it.each([
    [{ DATABASE_URL: 'mysql://db.example.org/tonight' }, /DATABASE_URL/],
    [{ DATABASE_URL: 'db.example.org' }, /DATABASE_URL/],
    [
      { DATABASE_DIRECT_URL: 'postgres://db/tonight' },
      /DATABASE_DIRECT_URL is the server behind the pooler of DATABASE_URL/,
    ],
    [{ DATABASE_REPLICA_URL: 'postgres://db/tonight' }, /DATABASE_REPLICA_URL is a server that follows DATABASE_URL/],
    [{ DATABASE_URL: 'postgres://db/tonight', DATABASE_REPLICA_URL: 'db' }, /DATABASE_REPLICA_URL/],
    [
      {
        DATABASE_URL: 'postgres://db/tonight',
        NEXT_PUBLIC_SUPABASE_URL: 'https://abc.supabase.co',
        NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
        SUPABASE_SECRET_KEY: 'sb_secret_x',
      },
      /DATABASE_URL and NEXT_PUBLIC_SUPABASE_URL are two databases/,
    ],
  ])('takes no other database address, and not two: %o', (settings, words) => {
    expect(() => parseServerEnvironment(settings)).toThrow(words);
  });

  it.each([undefined, 'http://localhost:4000', 'http://127.0.0.1:4000'])('opens a door for tests at %s', (SITE_URL) => {
    expect(parseServerEnvironment({ TEST_DOOR: DOOR, SITE_URL }).testDoor).toBe(DOOR);
    expect(parseServerEnvironment({ SITE_URL }).testDoor).toBeUndefined();
  });

  it.each(['tonight@example.org', 'Tonight <tonight@example.org>'])('sends mail from %s', (from) => {
    const url = 'smtps://name:word@mail.example.org';
    expect(parseServerEnvironment({ SMTP_URL: url, MAIL_FROM: from }).smtp).toEqual({ url, from });
  });

  it.each([
    ['as it is', 'eyJh.eyJz.c2ln'],
    ['with the scheme', 'Bearer eyJh.eyJz.c2ln'],
    ['with the scheme, small and wide', 'bearer   eyJh.eyJz.c2ln'],
    ['with the whole header', 'Authorization: Bearer eyJh.eyJz.c2ln'],
    ['in quotes', '"eyJh.eyJz.c2ln"'],
    ["in a writer's quotes", '“eyJh.eyJz.c2ln”'],
    ['in quotes around the scheme', "'Bearer eyJh.eyJz.c2ln'"],
    ['in quotes within the scheme', 'Bearer "eyJh.eyJz.c2ln"'],
    ['with white space around', '\n eyJh.eyJz.c2ln \n'],
    ['broken over two lines', 'eyJh.eyJz\n.c2ln'],
  ])('understands a token pasted %s', (_, pasted) => {
    expect(parseServerEnvironment({ TMDB_ACCESS_TOKEN: pasted }).tmdbAccessToken).toBe('eyJh.eyJz.c2ln');
  });

  it.each([
    [{ TMDB_ACCESS_TOKEN: 'Bearer' }, 'TMDB_ACCESS_TOKEN'],
    [{ TMDB_ACCESS_TOKEN: '""' }, 'TMDB_ACCESS_TOKEN'],
    [{ TMDB_ACCESS_TOKEN: 'my token here' }, 'TMDB_ACCESS_TOKEN'],
    [{ TMDB_ACCESS_TOKEN: 'eyJh…c2ln' }, 'TMDB_ACCESS_TOKEN'],
    [{ TMDB_ACCESS_TOKEN: '<your token>' }, 'TMDB_ACCESS_TOKEN'],
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '6667' }, 'PORT'],
    [{ PORT: '4190' }, 'PORT'],
    [{ TMDB_API_BASE_URL: 'not an address' }, 'TMDB_API_BASE_URL'],
    [{ SITE_URL: 'ftp://example.org' }, 'SITE_URL'],
    [{ DEMO_HOUSEHOLD: 'maybe' }, 'DEMO_HOUSEHOLD'],
    [{ TRUSTED_PROXIES: 'yes' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES'],
    [{ SMTP_URL: 'http://mail.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'nobody' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@example.org\nBcc: b@example.org' }, 'MAIL_FROM'],
    [{ NEXT_PUBLIC_SUPABASE_URL: 'https://abc.supabase.co' }, 'SUPABASE_SECRET_KEY'],
    [{ TEST_DOOR: 'short' }, 'TEST_DOOR'],
    [{ TEST_DOOR: 'long enough, but with blanks' }, 'TEST_DOOR'],
    [{ TEST_DOOR: DOOR, SITE_URL: 'https://tonight.example.org' }, 'TEST_DOOR'],
    [{ TEST_DOOR: DOOR, SITE_URL: 'https://localhost' }, 'TEST_DOOR'],
    [{ TEST_DOOR: DOOR, SITE_URL: 'http://192.168.1.20:3000' }, 'TEST_DOOR'],
    [{ TEST_DOOR: DOOR, SITE_URL: 'http://localhost.example.org' }, 'TEST_DOOR'],
    [{ TEST_DOOR: DOOR, SITE_URL: 'http://127.example.org' }, 'TEST_DOOR'],
    [{ TEST_DOOR: DOOR, DATABASE_URL: 'postgres://tonight:word@db.example.org/tonight' }, 'TEST_DOOR'],
    [{ TEST_DOOR: DOOR, DATABASE_URL: 'postgres://127.example.org/tonight' }, 'TEST_DOOR'],
    [
      {
        TEST_DOOR: DOOR,
        NEXT_PUBLIC_SUPABASE_URL: 'https://abc.supabase.co',
        NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
        SUPABASE_SECRET_KEY: 'sb_secret_x',
      },
      'TEST_DOOR',
    ],
  ])('refuses %o naming %s in one line', (variables, name) => {
    expect(() => parseServerEnvironment(variables)).toThrow(EnvironmentError);
    expect(() => parseServerEnvironment(variables)).toThrow(new RegExp(`^Wrong settings: [^\\n]*${name}[^\\n]*\\.$`));
  });
});
