'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { chip } from '@/components/ui/button';

const pages = [
  { href: '/settings/profiles', label: 'Profiles' },
  { href: '/settings/playback', label: 'Playback' },
  { href: '/settings/display', label: 'Display' },
  { href: '/settings/library', label: 'Library' },
  { href: '/settings/import', label: 'Import' },
  { href: '/settings/household', label: 'Household' },
  { href: '/settings/account', label: 'Account' },
  { href: '/settings/sessions', label: 'Devices' },
  { href: '/settings/players', label: 'Players' },
  { href: '/settings/condition', label: 'Condition' },
];

export function SettingsNav() {
  const path = usePathname();
  return (
    <nav aria-label="Settings" className="mb-10">
      <ul className="flex flex-wrap gap-1.5 sm:gap-2 xl:w-max">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : path.startsWith(href) || undefined}
              className={`${chip} max-sm:px-2`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
