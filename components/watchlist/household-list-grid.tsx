import { PosterCard } from '@/components/catalog/poster-card';
import { Avatar } from '@/components/household/avatar';
import { EmptyList } from '@/components/watchlist/empty-list';
import { ListButton } from '@/components/watchlist/list-button';
import { summaryOf } from '@/components/watchlist/list-card';
import { titleText } from '@/lib/catalog/title-key';
import type { Profile } from '@/lib/household/schema';
import type { WantedTitle } from '@/lib/watchlist/household-list';

interface HouseholdListGridProps {
  titles: WantedTitle[];
  profiles: Pick<Profile, 'id' | 'name' | 'avatar' | 'color'>[];
}

/** What anyone in the household wants to see, with who does. */
export function HouseholdListGrid({ titles, profiles }: HouseholdListGridProps) {
  if (titles.length === 0) return <EmptyList whose="household" />;
  return (
    <ul className="poster-grid">
      {titles.map((title) => {
        const wanting = title.wantedBy.flatMap((id) => profiles.find((profile) => profile.id === id) ?? []);
        return (
          <li key={titleText(title)}>
            <PosterCard title={summaryOf(title)} />
            <div className="mt-2 flex items-center gap-1.5 text-sm text-muted">
              {wanting.map(({ id, avatar, color }) => (
                <Avatar key={id} avatar={avatar} color={color} className="size-6 shrink-0 rounded-full" />
              ))}
              <span className="truncate">{wanting.map(({ name }) => name).join(', ')}</span>
              <span className="ml-auto">
                <ListButton title={title} shape="icon" />
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
