import { Play } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { WatchLink } from '@/components/player/watch-link';
import { primaryButton } from '@/components/ui/button';
import { FilledBar } from '@/components/ui/filled-bar';

interface PlayLinkProps extends Pick<ComponentProps<typeof WatchLink>, 'href' | 'opens'> {
  label: ReactNode;
  percentage?: number;
}

/** Wide enough for all it may come to say, so that what stands beside it stays where it is. */
export function PlayLink({ label, percentage, ...link }: PlayLinkProps) {
  return (
    <WatchLink {...link} className={`${primaryButton} relative min-w-52 overflow-hidden`}>
      <Play className="size-5 fill-current" aria-hidden="true" />
      {label}
      {percentage !== undefined && (
        <FilledBar
          percentage={percentage}
          className="absolute bottom-0 left-0 h-1 w-full text-accent-ink/60 forced-colors:text-[Highlight]"
        />
      )}
    </WatchLink>
  );
}
