import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pipelineQueries } from '@/lib/supabase/pipelined-queries';

describe('pipelineQueries', () => {
  let driver: PGlite;
  let own: PGlite['query'];

  beforeAll(async () => {
    driver = new PGlite();
    await driver.exec(`
      create table film (id int primary key, title text, watched boolean, at timestamptz, tags text[]);
      insert into film values (1, 'Metropolis', true, '2026-01-01', '{silent,"a,b"}'), (2, null, null, null, null);`);
    own = driver.query.bind(driver);
    pipelineQueries(driver);
  }, 60_000);
  afterAll(() => driver.close());

  async function undone(ask: () => Promise<unknown>): Promise<unknown> {
    await driver.exec('begin');
    try {
      return await ask();
    } finally {
      await driver.exec('rollback');
    }
  }

  it.each<[string, unknown[]?]>([
    ['select 1 as one, null as nothing, true as yes, 1.5::real as real, 2::bigint as big, 3.25 as exact'],
    ['select $1::int + 1 as sum, $2::text as text, $3::boolean as no', [41, 'Ünï "cödé" 🎬', false]],
    ["select array[1, 2] as list, '{a,b}'::text[] as texts, '{\"a\": 1}'::jsonb as json, interval '1 h' as span"],
    ["select timestamptz '2026-11-21 05:00+00' as at, date '2026-11-21' as day"],
    [
      "insert into film (id, title, watched, at) values ($1, $2, $3, $4), (4, 'Sintel', null, null) returning id",
      [3, 'Nosferatu', true, '2026-01-01T00:00Z'],
    ],
    ['insert into film (id, title, tags) values (3, $1, $2)', ['Nosferatu', ['horror', 'a,b "c"']]],
    ['update film set watched = $1 where id > $2', [false, 1]],
    ['select * from film order by id'],
    ['delete from film where title is not distinct from $1', [null]],
    ["select set_config('search_path', $1, true)", ['public']],
    ["select set_config('search_path', $1, true)", ['public']],
    ['create temporary table note (text text)'],
    [''],
  ])('answers as the driver itself: %s', async (sql, parameters) => {
    const expected = await undone(() => own(sql, parameters));
    expect(await undone(() => driver.query(sql, parameters))).toEqual(expected);
  });

  it('says what was wrong, and goes on', async () => {
    await expect(driver.query('select missing')).rejects.toMatchObject({ code: '42703' });
    await expect(driver.query('select $1::int as n', ['x'])).rejects.toMatchObject({ code: '22P02' });
    expect((await driver.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('keeps transactions whole, said once or often, failed or not', async () => {
    for (const end of ['rollback', 'commit', 'rollback']) {
      await driver.query('begin');
      await driver.query(`insert into film (id, title) values (10, 'Kept when committed') on conflict do nothing`);
      await driver.query(end);
    }
    await driver.query('begin');
    await expect(driver.query(`insert into film (id) values (10)`)).rejects.toMatchObject({ code: '23505' });
    await expect(driver.query(`select set_config('role', $1, true)`, [''])).rejects.toMatchObject({ code: '25P02' });
    await driver.query('rollback');
    await driver.query(`select set_config('role', $1, true)`, ['postgres']);
    expect((await driver.query('select title from film where id = 10')).rows).toEqual([
      { title: 'Kept when committed' },
    ]);
  });
});
