import { chip } from '@/components/ui/button';
import { DestinationLink } from '@/components/ui/destination-link';

const pages = [
  { href: '/settings/profiles', label: 'Profiles' },
  { href: '/settings/playback', label: 'Playback' },
  { href: '/settings/household', label: 'Household' },
  { href: '/settings/account', label: 'Account' },
];

export function SettingsNav() {
  return (
    <nav aria-label="Settings" className="mb-10">
      <ul className="flex flex-wrap gap-2">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <DestinationLink href={href} className={chip}>
              {label}
            </DestinationLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
