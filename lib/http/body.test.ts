import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BODY_LIMIT_BYTES, readBody } from './body';
import type { ProblemError } from './problem';

const schema = z.object({ position: z.number() });

function post(body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }): Request {
  return new Request('http://localhost/', { method: 'POST', body, headers });
}

async function refusal(request: Request) {
  const error: ProblemError = await readBody(request, schema).then(
    () => expect.unreachable('the body was taken'),
    (thrown) => thrown,
  );
  return error.problem;
}

describe('readBody', () => {
  it('answers what the schema makes of it', async () => {
    expect(await readBody(post('{"position":12,"more":1}'), schema)).toEqual({ position: 12 });
  });

  it('takes text from a program that has a token, which no form of another site has', async () => {
    const text = { 'content-type': 'text/plain;charset=UTF-8' };
    const request = post('{"position":1}', { ...text, authorization: 'Bearer abc' });
    expect(await readBody(request, schema)).toEqual({ position: 1 });
    expect(await refusal(post('{"position":1}', text))).toMatchObject({ status: 415 });
  });

  it.each([
    ['another content type', post('position=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['a type that begins like it', post('{}', { 'content-type': 'application/json-patch' }), 415],
    ['two types', post('{}', { 'content-type': 'text/plain, application/json' }), 415],
    ['no JSON', post('{"position":'), 400],
    ['an empty body', post(''), 400],
    ['a wrong field', post('{"position":"twelve"}'), 422],
    ['too much by its own word', post('{}', { 'content-type': 'application/json', 'content-length': '99999' }), 413],
    ['too much in fact', post(JSON.stringify({ position: 1, padding: 'x'.repeat(BODY_LIMIT_BYTES) })), 413],
  ])('refuses %s', async (_, request, status) => {
    expect(await refusal(request)).toMatchObject({ status });
  });

  it('names the field that is wrong', async () => {
    const { errors } = await refusal(post('{"position":"twelve"}'));
    expect(errors).toEqual([{ path: 'position', message: expect.any(String) }]);
  });
});
