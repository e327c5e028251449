import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiError, callApi } from '@/lib/http/call-api';

const fetched = vi.fn<typeof fetch>();
const schema = z.object({ name: z.string() });

afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

function answer(response: Response | Error) {
  vi.stubGlobal('fetch', fetched);
  if (response instanceof Error) fetched.mockRejectedValue(response);
  else fetched.mockResolvedValue(response);
}

describe('callApi', () => {
  it('sends a body as JSON, with this browser’s cookies', async () => {
    answer(Response.json({ name: 'Ann' }));
    expect(await callApi(schema, '/api/x', { method: 'POST', body: { a: 1 } })).toEqual({ name: 'Ann' });
    expect(fetched).toHaveBeenCalledWith('/api/x', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      signal: undefined,
    });
  });

  it('takes an answer with nothing in it', async () => {
    answer(new Response(null, { status: 204 }));
    expect(await callApi(z.unknown(), '/api/x', { method: 'DELETE' })).toBeUndefined();
  });

  it.each([
    [
      'a problem of ours',
      Response.json({ code: 'above-cap', detail: 'Not here.' }, { status: 403 }),
      403,
      'above-cap',
      'Not here.',
    ],
    [
      'a problem without words',
      Response.json({ code: 'x', detail: '' }, { status: 500 }),
      500,
      'x',
      'The server could not do that.',
    ],
    ['a proxy’s page', new Response('<html>', { status: 502 }), 502, 'unknown', 'The server could not do that.'],
    ['JSON that is no problem', Response.json([1], { status: 400 }), 400, 'unknown', 'The server could not do that.'],
    ['no answer', new TypeError('Failed to fetch'), 0, 'unreachable', 'No answer from the server.'],
  ])('throws %s as an ApiError with words', async (_, response, status, code, message) => {
    answer(response);
    const error = await callApi(schema, '/api/x').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status, code, message });
  });

  it('leaves who gave up with the reason they gave', async () => {
    const signal = AbortSignal.abort(new Error('left the page'));
    answer(new Error('left the page'));
    await expect(callApi(schema, '/api/x', { signal })).rejects.toThrow('left the page');
  });

  it('does not pass on what the API never promised', async () => {
    answer(Response.json({ name: 3 }));
    await expect(callApi(schema, '/api/x')).rejects.toBeInstanceOf(z.ZodError);
  });
});
