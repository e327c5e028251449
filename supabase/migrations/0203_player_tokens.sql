-- A player that speaks Trakt's language has a token for that door alone.
alter type public.token_purpose add value 'player';
