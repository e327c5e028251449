import { Play } from 'lucide-react';
import { WatchLink } from '@/components/player/watch-link';
import { primaryButton } from '@/components/ui/button';

/** Wide enough for all it may come to say, so that what stands beside it stays where it is. */
export function PlayLink({ href, label, percentage }: { href: string; label: string; percentage?: number }) {
  return (
    <WatchLink href={href} className={`${primaryButton} relative min-w-52 overflow-hidden`}>
      <Play className="size-5 fill-current" aria-hidden="true" />
      {label}
      {percentage !== undefined && (
        <span
          aria-hidden="true"
          className="absolute bottom-0 left-0 h-1 bg-accent-ink/60"
          style={{ width: `${percentage}%` }}
        />
      )}
    </WatchLink>
  );
}
