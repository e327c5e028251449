-- A report finds its session by the key, whatever the tables looked like when its plan was made. PostgreSQL keeps that plan,
-- and where the ledger was nearly empty it took this narrower index and looked through all that a profile ever watched, for
-- each report. An index of playbacks alone serves the history, which asks for nothing else, and no other statement.
drop index public.playback_sessions_by_start;
create index playback_sessions_by_start on public.playback_sessions (profile_id, started_at desc) where kind = 'playback';
