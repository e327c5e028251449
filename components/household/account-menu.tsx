'use client';

import { ChartColumn, LogOut, Settings2, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { Avatar } from '@/components/household/avatar';
import { LeavesDownloads } from '@/components/household/leaves-downloads';
import { cookieValue, parseFace } from '@/components/household/profile-face';
import { PopoverSheet, sheetEntry } from '@/components/ui/popover-sheet';
import { forWide } from '@/components/ui/site-destinations';
import { useInBrowser } from '@/components/ui/use-in-browser';
import { hasDownloads } from '@/lib/downloads/downloads-flag';
import { signOutAction } from '@/lib/household/account-actions';

const entries = [
  { href: '/profiles', label: 'Switch profile', icon: UsersRound, className: '' },
  // Where the header has no room for them, and no bar at the foot has them.
  ...forWide.map((destination) => ({ ...destination, className: 'min-[72rem]:hidden max-[56rem]:hidden' })),
  { href: '/statistics', label: 'Statistics', icon: ChartColumn, className: '' },
  { href: '/settings', label: 'Settings', icon: Settings2, className: '' },
];

/**
 * Who is watching, in the header of pages that are the same for everyone: the page holds an empty place, and the
 * browser fills it from a cookie. Without a profile, the way to one.
 * @param signedIn whether the page is for accounts only, which then lack no more than a profile.
 */
export function AccountMenu({ signedIn = false }: { signedIn?: boolean }) {
  const cookie = useInBrowser<string | undefined>(
    () => cookieValue(document.cookie, 'tonight-profile-face') ?? '',
    undefined,
  );
  const face = useMemo(() => (cookie ? parseFace(cookie) : null), [cookie]);
  if (cookie === undefined) return <span className="block size-9 rounded-full bg-surface" />;
  if (!face) {
    return (
      <Link
        href={signedIn ? '/profiles' : '/sign-in'}
        prefetch={false}
        className="inline-flex min-h-10 items-center rounded-full border border-edge px-4 text-sm font-semibold transition-colors hover:border-ink"
      >
        {signedIn ? 'Choose who watches' : 'Sign in'}
      </Link>
    );
  }
  return <ProfileMenu {...face} />;
}

function ProfileMenu({ name, avatar, color }: { name: string; avatar: string; color: string }) {
  return (
    <PopoverSheet
      sheet={{ className: 'sm:min-w-56' }}
      button={{
        className: 'block rounded-full',
        'aria-label': `Profile: ${name}`,
        children: <Avatar avatar={avatar} color={color} className="size-9 rounded-full" />,
      }}
    >
      <p className="truncate px-3 pt-1 pb-2 text-sm text-muted">Watching as {name}</p>
      <ul>
        {entries.map(({ href, label, icon: Icon, className }) => (
          <li key={href} className={className}>
            <Link href={href} prefetch={false} className={sheetEntry}>
              <Icon className="size-5 text-muted" aria-hidden="true" />
              {label}
            </Link>
          </li>
        ))}
        <li>
          <LeavesDownloads>
            <form action={signOutAction}>
              <button type="submit" className={sheetEntry}>
                <LogOut className="size-5 text-muted" aria-hidden="true" />
                <span>
                  Sign out
                  {hasDownloads() && (
                    <span className="block text-sm font-normal text-muted">Removes the downloads on this device</span>
                  )}
                </span>
              </button>
            </form>
          </LeavesDownloads>
        </li>
      </ul>
    </PopoverSheet>
  );
}
