-- How titles looked when a profile played them.

-- Keeps the looks that reports tell. The newest report that tells any wins.
create function public.keep_snapshots(reports public.progress_report[]) returns void
language plpgsql volatile set search_path = ''
-- As in `fold_progress`.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  update public.watch_progress as stored
  set snapshot_at = given.at, title = given.title, poster = given.poster, still = given.still,
    backdrop = given.backdrop
  from (
    select distinct on (item)
      item, public.corrected_at(observed_ms, sent_ms, received_ms) as at,
      title, case when media_type = 'movie' then poster end as poster, still,
      case when media_type = 'movie' then backdrop end as backdrop
    from unnest(reports) as report
    cross join lateral (
      select row(profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item as item
    ) as named
    where show_title is not null or title is not null
    order by item, at desc,
      coalesce(title, '') desc, coalesce(poster, '') desc, coalesce(still, '') desc, coalesce(backdrop, '') desc
  ) as given
  where public.same_item(public.place_item(stored), given.item)
    and (
      stored.snapshot_at is null
      or (given.at, coalesce(given.title, ''), coalesce(given.poster, ''), coalesce(given.still, ''),
          coalesce(given.backdrop, ''))
        > (stored.snapshot_at, coalesce(stored.title, ''), coalesce(stored.poster, ''), coalesce(stored.still, ''),
          coalesce(stored.backdrop, ''))
    );

  insert into public.show_progress as stored (profile_id, tmdb_id, snapshot_at, title, poster, backdrop)
  select distinct on (profile_id, tmdb_id)
    profile_id, tmdb_id, public.corrected_at(observed_ms, sent_ms, received_ms) as at, show_title, poster, backdrop
  from unnest(reports) as report
  where media_type = 'tv' and show_title is not null
  order by profile_id, tmdb_id, at desc, show_title desc, coalesce(poster, '') desc, coalesce(backdrop, '') desc
  on conflict (profile_id, tmdb_id) do update set
    snapshot_at = excluded.snapshot_at, title = excluded.title, poster = excluded.poster, backdrop = excluded.backdrop
  where stored.snapshot_at is null
    or (excluded.snapshot_at, excluded.title, coalesce(excluded.poster, ''), coalesce(excluded.backdrop, ''))
      > (stored.snapshot_at, coalesce(stored.title, ''), coalesce(stored.poster, ''), coalesce(stored.backdrop, ''));
end;
$$;

revoke execute on function public.keep_snapshots from public, anon, authenticated;
grant execute on function public.keep_snapshots to service_role;
