import { DestinationLink } from '@/components/ui/destination-link';
import { destinations } from '@/components/ui/site-destinations';

/** The main navigation within a thumb's reach, on phones only. */
export function TabBar() {
  return (
    <nav
      aria-label="Main"
      className="sticky bottom-0 z-30 border-t border-line bg-ground/95 pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="grid h-(--tab-bar) auto-cols-fr grid-flow-col">
        {destinations.map(({ href, label, icon: Icon }) => (
          <li key={href} className="grid">
            <DestinationLink
              href={href}
              className="flex flex-col items-center justify-center gap-1 text-xs font-medium text-muted -outline-offset-4 aria-[current=page]:text-ink"
            >
              <Icon className="size-5" aria-hidden="true" />
              {label}
            </DestinationLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
