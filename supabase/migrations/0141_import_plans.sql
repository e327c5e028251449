-- What an import comes to, for whoever looks at it before it is written.

-- Answers, as JSON, how many rows there are by state, how many are ready by kind, the people that the files name, and one day
-- that can be read two ways.
create function public.import_overview(import uuid) returns text
language sql stable set search_path = ''
as $$
  select json_build_object(
    'states', (
      select coalesce(json_object_agg(counted.state, counted.rows), '{}') from (
        select state, count(*)::integer as rows from public.import_rows where import_id = import group by state
      ) as counted
    ),
    'kinds', (
      select coalesce(json_object_agg(counted.kind, counted.rows), '{}') from (
        select told ->> 'kind' as kind, count(*)::integer as rows from public.import_rows
        where import_id = import and state in ('ready', 'writing', 'written') group by 1
      ) as counted
    ),
    'people', (
      select coalesce(json_agg(counted order by counted.rows desc), '[]') from (
        select person as name, count(*)::integer as rows from public.import_rows where import_id = import group by person
      ) as counted
    ),
    'two_ways', (
      select json_build_object('month_first', told ->> 'day', 'day_first', told ->> 'otherDay')
      from public.import_rows where import_id = import and told ? 'otherDay' order by number limit 1
    ),
    'titles', (select count(*)::integer from public.import_titles where import_id = import)
  )::text;
$$;

-- Answers, as a JSON array, the titles of an import with how many rows of each are in which state: what has to be chosen
-- first, then what was not found, then those with the most rows.
create function public.import_title_page(import uuid, skip integer, most integer) returns text
language sql stable set search_path = ''
as $$
  select coalesce(json_agg(page order by page.rank, page.rows desc, page.key), '[]')::text
  from (
    select title.key, title.label, title.state, title.media_type, title.tmdb_id, title.poster, title.candidates,
      counted.states, counted.rows, counted.person,
      case when title.state = 'unsure' then 0 when title.state = 'not-found' or counted.missing > 0 then 1 else 2 end as rank
    from public.import_titles as title
    join (
      select title_key, sum(rows)::integer as rows, min(person) as person, json_object_agg(state, rows) as states,
        coalesce(sum(rows) filter (where state in ('not-found', 'unsure')), 0) as missing
      from (
        select title_key, state, min(person) as person, count(*)::integer as rows
        from public.import_rows where import_id = import group by title_key, state
      ) as by_state
      group by title_key
    ) as counted on counted.title_key = title.key
    where title.import_id = import
    order by rank, counted.rows desc, title.key
    offset skip limit most
  ) as page;
$$;

revoke execute on function public.import_overview, public.import_title_page from public, anon, authenticated;
grant execute on function public.import_overview, public.import_title_page to service_role;
