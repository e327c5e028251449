import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';

const source = createDemoSource({ today: '2026-11-21' });

const listSchema = z.object({
  page: z.number(),
  results: z.array(
    z.object({
      id: z.number(),
      title: z.string().optional(),
      name: z.string().optional(),
      media_type: z.string().optional(),
    }),
  ),
  total_results: z.number(),
});

async function list(path: string, params: Record<string, string> = {}) {
  return listSchema.parse(await source.get(path, params));
}

async function namesAt(path: string, params: Record<string, string> = {}) {
  const { results } = await list(path, params);
  return results.map(({ title, name }) => title ?? name);
}

describe('search', () => {
  test.each([
    ['metropolis', ['Metropolis']],
    ['haxan', ['Häxan']],
    ['HÄXAN', ['Häxan']],
    ['doa', ['D.O.A.']],
    ['gullivers', ["Gulliver's Travels"]],
    ['gulliver’s travels', ["Gulliver's Travels"]],
    ['körkarlen', ['The Phantom Carriage']],
    ['броненосец', ['Battleship Potemkin']],
    ['台風', ['Paper Typhoon']],
    ['phantom the', ['The Phantom of the Opera', 'The Phantom Carriage']],
    ['saltm', ['Saltmarsh Radio']],
    ['keaton buster', ['Buster Keaton']],
    ['meli', ['Georges Méliès']],
  ])('%s finds %j', async (query, expected) => {
    expect(await namesAt('/search/multi', { query })).toEqual(expected);
  });

  test.each([
    ['a letter missing', 'metroplis', 'Metropolis'],
    ['a letter too many', 'mettropolis', 'Metropolis'],
    ['two letters swapped', 'metropoils', 'Metropolis'],
    ['a wrong letter', 'nosferatv', 'Nosferatu'],
    ['two words', 'saltmash radio', 'Saltmarsh Radio'],
    ['one of two words', 'buster keeton', 'Buster Keaton'],
    ['an accent and a typo', 'gorges mélies', 'Georges Méliès'],
  ])('forgives %s: %s', async (_, query, expected) => {
    expect((await namesAt('/search/multi', { query }))[0]).toBe(expected);
  });

  test.each(['qwertyuiop', 'zzzz', '????', 'zoq'])('finds nothing near %s', async (query) => {
    expect(await namesAt('/search/multi', { query })).toEqual([]);
  });

  test('an exact title comes before longer ones, and people come along', async () => {
    const { results } = await list('/search/multi', { query: 'the' });
    expect(results.length).toBeGreaterThan(10);
    const kid = await namesAt('/search/multi', { query: 'the kid' });
    expect(kid[0]).toBe('The Kid');
    expect(new Set((await list('/search/multi', { query: 's' })).results.map(({ media_type }) => media_type))).toEqual(
      new Set(['movie', 'tv', 'person']),
    );
  });

  test('each kind finds its own', async () => {
    expect(await namesAt('/search/movie', { query: 'the', primary_release_year: '1921' })).toEqual([
      'The Kid',
      'The Phantom Carriage',
    ]);
    expect(await namesAt('/search/tv', { query: 'quiet' })).toEqual(['Quiet Machines']);
    expect(await namesAt('/search/person', { query: 'lupino' })).toEqual(['Ida Lupino']);
    expect(await namesAt('/search/movie', { query: 'lupino' })).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['signs', '!?%_*'],
    ['emoji', '🍿🎬'],
    ['Hebrew', 'סרט טוב'],
    ['Arabic', 'فيلم'],
    ['500 characters', 'long '.repeat(100)],
    ['a pattern', '.*(xq+)+$'],
  ])('%s finds nothing', async (_, query) => {
    expect(await list('/search/multi', { query })).toMatchObject({ page: 1, results: [], total_results: 0 });
  });
});
