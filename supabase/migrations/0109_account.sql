-- An account's password, its mail address, and its end.

-- Answers whether somebody could sign in with a password here. The server asks this so that it can take as long for an
-- address without one.
create function public.has_password(address text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select from auth.users where email = lower(address) and encrypted_password is not null);
$$;

-- Leaves the same traces as a change of address that the account asked for. The server calls this where somebody else has
-- the address: then no code is good for it, and nothing else tells.
create function public.pretend_address_change(account uuid, address text) returns void
language sql volatile security definer set search_path = ''
as $$
  update auth.users set
    email_change = lower(address),
    email_change_token_current = '',
    email_change_token_new = 'nobody has it: ' || gen_random_uuid(),
    email_change_sent_at = now()
  where id = account;
$$;

-- Gives an account back the address that it had, on the word of whoever reads the mail there. Whoever changed the address
-- knew the password, so this function takes the password away and ends every session. Answers false where the address
-- belongs to somebody else by now.
create function public.take_back_address(account uuid, address text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  update auth.users set
    email = lower(address),
    encrypted_password = null,
    email_change = '',
    email_change_token_current = '',
    email_change_token_new = '',
    recovery_token = ''
  where id = account;
  if not found then return false; end if;
  -- Goes by way of text, because a hosted project keeps an object here, and the embedded one a string that holds an object.
  update auth.identities
  set identity_data = (identity_data #>> '{}')::jsonb || jsonb_build_object('email', lower(address))
  where user_id = account and provider = 'email';
  delete from auth.sessions where user_id = account;
  return true;
exception
  when unique_violation then return false;
end;
$$;

-- Deletes an account with everything of its own. Its household goes with it when nobody else lives there.
create function public.delete_account(account uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('household:' || account::text, 0));
  if not public.take_out_of_household(account) then
    delete from public.households using public.household_members as own
    where own.household_id = households.id and own.user_id = account;
  end if;
  -- Supabase keeps these rows beyond the end of their account.
  delete from auth.refresh_tokens where user_id::text = account::text;
  delete from auth.flow_state where user_id = account;
  -- Compares as text, for the same reason as above.
  delete from auth.audit_log_entries where position(account::text in payload::text) > 0;
  delete from auth.users where id = account;
end;
$$;

revoke execute on function
  public.has_password, public.pretend_address_change, public.take_back_address, public.delete_account
from public, anon, authenticated;
grant execute on function
  public.has_password, public.pretend_address_change, public.take_back_address, public.delete_account
to service_role;
