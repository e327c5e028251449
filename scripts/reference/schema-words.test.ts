import { expect, it } from 'vitest';
import { limitWords, type Schema, schemaWords } from '@/scripts/reference/schema-words';

it.each<[Schema, string]>([
  [{ $ref: '#/components/schemas/Place' }, 'Place'],
  [{ type: 'string' }, 'string'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ enum: ['movie', 'tv'] }, '"movie" | "tv"'],
  [{ const: true }, 'true'],
  [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number | null'],
  [{ anyOf: [{ type: 'number' }, { type: 'number' }] }, 'number'],
  [{ type: 'array', items: { anyOf: [{ type: 'number' }, { type: 'null' }] } }, '(number | null)[]'],
  [{ type: 'array', items: { $ref: '#/x/Place' } }, 'Place[]'],
  [{ type: 'object', properties: { a: { type: 'string' }, b: {} }, required: ['a'] }, '{ a: string, b?: anything }'],
  [{ type: 'object', properties: {} }, '{}'],
  [{ type: 'object', additionalProperties: { type: 'number' } }, '{ [name]: number }'],
  [{ type: 'object' }, 'object'],
])('spells %j as %s', (schema, words) => {
  expect(schemaWords(schema)).toBe(words);
});

it.each<[Schema, string]>([
  [{ type: 'integer', minimum: 1, maximum: 100, default: 20 }, 'from 1 to 100, 20 where nothing is said'],
  [{ type: 'string', maxLength: 300 }, 'to 300 characters'],
  [{ type: 'array', minItems: 1, maxItems: 12 }, 'from 1 to 12 of them'],
  [{ type: 'string', format: 'uuid' }, 'uuid'],
  [{ type: 'integer', minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, ''],
])('says of %j: %s', (schema, words) => {
  expect(limitWords(schema)).toBe(words);
});
