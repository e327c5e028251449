import { Menu } from 'lucide-react';
import { DestinationLink } from '@/components/ui/destination-link';
import { PopoverSheet, sheetEntry } from '@/components/ui/popover-sheet';
import { behindMore, tabs } from '@/components/ui/site-destinations';

const tab =
  'flex flex-col items-center justify-center gap-1 text-xs font-medium text-muted -outline-offset-4 aria-[current=page]:text-ink group-has-aria-[current=page]/more:text-ink';

/** The main navigation within a thumb's reach, where the header has no room for it. */
export function TabBar() {
  return (
    <nav
      aria-label="Main"
      className="sticky bottom-0 z-30 border-t border-line bg-ground/95 pb-[env(safe-area-inset-bottom)] min-[56rem]:hidden"
    >
      <ul className="mx-auto grid h-(--tab-bar) max-w-2xl auto-cols-fr grid-flow-col">
        {tabs.map(({ href, label, icon: Icon }) => (
          <li key={href} className="grid">
            <DestinationLink href={href} className={tab}>
              <Icon className="size-5" aria-hidden="true" />
              {label}
            </DestinationLink>
          </li>
        ))}
        <li className="group/more grid">
          <PopoverSheet
            sheet={{ className: 'sm:min-w-56' }}
            button={{
              className: tab,
              children: (
                <>
                  <Menu className="size-5" aria-hidden="true" />
                  More
                </>
              ),
            }}
          >
            <ul>
              {behindMore.map(({ href, label, icon: Icon }) => (
                <li key={href}>
                  <DestinationLink href={href} className={`${sheetEntry} min-h-12 aria-[current=page]:text-accent`}>
                    <Icon className="size-5 text-muted" aria-hidden="true" />
                    {label}
                  </DestinationLink>
                </li>
              ))}
            </ul>
          </PopoverSheet>
        </li>
      </ul>
    </nav>
  );
}
