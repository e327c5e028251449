'use client';

import { LogOut, Settings, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useId, useMemo, useSyncExternalStore } from 'react';
import { Avatar } from '@/components/household/avatar';
import { cookieValue, parseFace } from '@/components/household/profile-face';
import { signOutAction } from '@/lib/household/account-actions';

const never = () => () => undefined;

/**
 * Who is watching, in the header of pages that are the same for everyone: the page holds an empty place, and the
 * browser fills it from a cookie. Without a profile, the way to sign in.
 */
export function AccountMenu() {
  const cookie = useSyncExternalStore(
    never,
    () => cookieValue(document.cookie, 'tonight-profile-face') ?? '',
    () => undefined,
  );
  const face = useMemo(() => (cookie ? parseFace(cookie) : null), [cookie]);
  if (cookie === undefined) return <span className="block size-9 rounded-full bg-surface" />;
  if (!face) {
    return (
      <Link
        href="/sign-in"
        prefetch={false}
        className="inline-flex min-h-10 items-center rounded-full border border-edge px-4 text-sm font-semibold transition-colors hover:border-ink"
      >
        Sign in
      </Link>
    );
  }
  return <ProfileMenu {...face} />;
}

function ProfileMenu({ name, avatar, color }: { name: string; avatar: string; color: string }) {
  const sheet = useId();
  const entry =
    'flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-left text-base font-medium hover:bg-raised focus-visible:bg-raised -outline-offset-2';
  return (
    <>
      <button type="button" popoverTarget={sheet} className="block rounded-full" aria-label={`Profile: ${name}`}>
        <Avatar avatar={avatar} color={color} className="size-9 rounded-full" />
      </button>
      <div id={sheet} popover="auto" className="popover-sheet sm:min-w-56">
        <p className="truncate px-3 pt-1 pb-2 text-sm text-muted">Watching as {name}</p>
        <ul>
          <li>
            <Link href="/profiles" prefetch={false} className={entry}>
              <UsersRound className="size-5 text-muted" aria-hidden="true" />
              Switch profile
            </Link>
          </li>
          <li>
            <Link href="/settings" prefetch={false} className={entry}>
              <Settings className="size-5 text-muted" aria-hidden="true" />
              Settings
            </Link>
          </li>
          <li>
            <form action={signOutAction}>
              <button type="submit" className={entry}>
                <LogOut className="size-5 text-muted" aria-hidden="true" />
                Sign out
              </button>
            </form>
          </li>
        </ul>
      </div>
    </>
  );
}
