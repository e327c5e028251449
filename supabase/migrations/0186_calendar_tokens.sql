-- A calendar's address opens the calendar alone: what was watched, and the list, are a feed's to tell.
alter type public.token_purpose add value 'calendar';
