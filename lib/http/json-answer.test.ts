import { describe, expect, it } from 'vitest';
import { JsonAnswer } from '@/lib/http/json-answer';

const VALUE = { places: [{ title: 'Übermut', position: 1.5 }] };

describe('an answer of JSON', () => {
  it('is what Response.json makes, for whatever reads it', async () => {
    const [ours, plain] = [JsonAnswer.of(VALUE), Response.json(VALUE)];
    expect(ours).toBeInstanceOf(Response);
    expect([ours.status, ours.ok, [...ours.headers]]).toEqual([plain.status, plain.ok, [...plain.headers]]);
    expect(await new Response(ours.body, ours).text()).toBe(await plain.text());
    expect(await JsonAnswer.of(VALUE).json()).toEqual(VALUE);
    expect(await JsonAnswer.of(VALUE).clone().json()).toEqual(VALUE);
    expect(new Uint8Array(await JsonAnswer.of(VALUE).arrayBuffer())).toEqual(
      new TextEncoder().encode(JSON.stringify(VALUE)),
    );
  });

  it('carries the headers that it is given later', async () => {
    const answer = JsonAnswer.of(VALUE);
    answer.headers.set('cache-control', 'no-store');
    answer.headers.append('set-cookie', 'a=b');
    expect([...new Response(answer.body, answer).headers]).toEqual([
      ['cache-control', 'no-store'],
      ['content-type', 'application/json'],
      ['set-cookie', 'a=b'],
    ]);
    expect([...answer.clone().headers]).toHaveLength(3);
  });

  it('is read once', async () => {
    const answer = JsonAnswer.of(VALUE);
    await answer.text();
    expect(answer.bodyUsed).toBe(true);
    await expect(answer.text()).rejects.toThrow(TypeError);
  });

  it('keeps its text', () => {
    const answer = JsonAnswer.of(VALUE);
    expect(answer).toBeInstanceOf(JsonAnswer);
    expect(JSON.parse((answer as unknown as JsonAnswer).written)).toEqual(VALUE);
  });
});
