import { expect, it } from 'vitest';
import type { Place } from '@/lib/progress/place-schema';
import { names, outcomeOf } from '@/lib/progress/post-reports';
import type { Report } from '@/lib/progress/report-schema';

const HTML = { 'content-type': 'text/html' };
const PROBLEM = { 'content-type': 'application/problem+json' };
const place: Place = {
  profileId: '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a100',
  type: 'tv',
  tmdbId: 7,
  season: 1,
  episode: 2,
  episodeId: null,
  position: 12,
  duration: 1440,
  percentage: 0.83,
  secondsPlayed: 12,
  watchedAt: null,
  finishedAt: null,
  observedAt: '2026-11-21T20:00:00.000Z',
  sessionId: '5a1de8d2-54f1-4d20-9f4d-3f6b1de0a101',
  deviceId: null,
  deviceName: null,
};
const problem = (status: number, code: string, errors?: { path: string; message: string }[]) =>
  new Response(JSON.stringify({ status, code, detail: 'In words.', errors }), { status, headers: PROBLEM });
const page = (status: number) => new Response('<!doctype html><p>Sign in</p>', { status, headers: HTML });

it.each<[string, Response, Awaited<ReturnType<typeof outcomeOf>>]>([
  ['our answer', Response.json({ places: [place] }), { kind: 'stored', places: [place], forgotten: [] }],
  ['a login page with 200', page(200), { kind: 'strange' }],
  ["somebody else's JSON", Response.json({ ok: true }), { kind: 'strange' }],
  ['204', new Response(null, { status: 204 }), { kind: 'strange' }],
  ['a redirect', new Response(null, { status: 302, headers: { location: '/login' } }), { kind: 'strange' }],
  ['a redirect as browsers show it', Response.error(), { kind: 'strange' }],
  ['400 of a proxy', page(400), { kind: 'strange' }],
  ['401 of a proxy', page(401), { kind: 'strange' }],
  ['403 of a firewall', page(403), { kind: 'strange' }],
  ['404 while a container restarts', page(404), { kind: 'strange' }],
  ['405', page(405), { kind: 'strange' }],
  ['409', page(409), { kind: 'strange' }],
  ['413 of a proxy', page(413), { kind: 'strange' }],
  ['422 of somebody else', new Response('{"code":"invalid"}', { status: 422 }), { kind: 'strange' }],
  ['our 404', problem(404, 'not-found'), { kind: 'strange' }],
  ['our 409', problem(409, 'conflict'), { kind: 'strange' }],
  ['our 400, a body cut on its way', problem(400, 'not-json'), { kind: 'strange' }],
  ['a code of a later version', problem(422, 'not-yet-known'), { kind: 'strange' }],
  ['our 401', problem(401, 'not-signed-in'), { kind: 'signed-out' }],
  ['our 403', problem(403, 'not-your-profile'), { kind: 'forbidden', isAboveCap: false }],
  ['a PIN that is due', problem(403, 'pin-needed'), { kind: 'forbidden', isAboveCap: false }],
  ['a cap', problem(403, 'above-cap'), { kind: 'forbidden', isAboveCap: true }],
  ['our 413', problem(413, 'too-large'), { kind: 'refused', words: 'In words.' }],
  [
    'our 422',
    problem(422, 'invalid', [{ path: 'reports.0.position', message: 'is past the duration' }]),
    { kind: 'refused', words: 'position: is past the duration' },
  ],
  ['408', page(408), { kind: 'unreachable' }],
  ['500', problem(500, 'internal'), { kind: 'unreachable' }],
  ['502', page(502), { kind: 'unreachable' }],
  ['503', new Response(null, { status: 503, headers: { 'retry-after': '2' } }), { kind: 'later', delay: 2_000 }],
  ['429', new Response(null, { status: 429, headers: { 'retry-after': '12' } }), { kind: 'later', delay: 12_000 }],
  ['429 without a time', page(429), { kind: 'later', delay: 0 }],
])('understands %s', async (_, response, outcome) => {
  expect(await outcomeOf(response, 0)).toEqual(outcome);
});

it.each<[string, Partial<Report>, boolean]>([
  ['the same item', {}, true],
  ['the same, its profile in capitals', { profileId: place.profileId.toUpperCase() }, true],
  ['another episode', { episode: 3 }, false],
  ['another profile', { profileId: '6f1de8d2-54f1-4d20-9f4d-3f6b1de0a101' }, false],
])('finds %s named or not', (_, changes, named) => {
  const report: Report = { ...place, sequence: 1, sentAt: place.observedAt, deviceId: place.sessionId, ...changes };
  expect(names({ places: [place], forgotten: [] }, report)).toBe(named);
  expect(names({ places: [], forgotten: [place] }, report)).toBe(named);
});
