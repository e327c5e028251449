import { describe, expect, it } from 'vitest';
import { withoutSecrets } from './without-secrets';

describe('what is written down hides', () => {
  it.each([
    ['connect postgres://ada:p4ss@db:5432/tonight failed', 'connect postgres://…@db:5432/tonight failed'],
    ['smtps://name:word%40@mail.example.org', 'smtps://…@mail.example.org'],
    ['key sb_secret_0aZ-_9 was refused', 'key sb_… was refused'],
    ['token eyJhbGciOiJI.eyJzdWIi.c2ln-_x is old', 'token eyJ… is old'],
    ['authorization: Bearer abcdef.ghi-123', 'authorization: Bearer …'],
    ['GET /3/search?api_key=0123abc&query=x', 'GET /3/search?api_key=…&query=x'],
    ['{"password":"hunter2","name":"x"}', '{"password":"…","name":"x"}'],
    ["{ refresh_token: 'abc' }", "{ refresh_token: '…' }"],
    ['cookie: a=b; c=d', 'cookie: …'],
    ['no account for ada.lovelace+tv@mail.example.org here', 'no account for …@… here'],
    ['GET /join/Zk3_-x and /auth/v1/verify?token=12ab', 'GET /join/… and /auth/v1/verify?token=…'],
    ['from 203.0.113.7:443', 'from …:443'],
    ['from ::ffff:192.168.1.20', 'from ::ffff:…'],
    ['from 2001:db8:0:1:aa:bb:cc:dd', 'from …'],
    ['from fe80::1ff:fe23:4567:890a', 'from …'],
  ])('%s', (said, written) => expect(withoutSecrets(said)).toBe(written));

  it.each([
    'Tonight is ready at http://localhost:3000',
    'Migration 0120_reads.sql failed: column "token_id" does not exist',
    'at Object.get (/app/lib/process/one-per-process.ts:31:12)',
    'Node 24.21.0, PostgreSQL 17.5, @supabase/lite 0.10.0',
    'listens at 127.0.0.1:4100 since 2026-11-28T03:30:00.123Z',
    'The backup /data/backups/tonight-2026-11-28T03-30-00-007Z-nightly.tar.gz is there',
    'id 0190d1b2-6a0e-7c3f-9a61-0d4f3b2c1a00 at 12:34:56',
  ])('and leaves: %s', (said) => expect(withoutSecrets(said)).toBe(said));
});
