import { Play } from 'lucide-react';
import { WatchLink } from '@/components/player/watch-link';
import { primaryButton } from '@/components/ui/button';
import { FilledBar } from '@/components/ui/filled-bar';

/** Wide enough for all it may come to say, so that what stands beside it stays where it is. */
export function PlayLink({ href, label, percentage }: { href: string; label: string; percentage?: number }) {
  return (
    <WatchLink href={href} className={`${primaryButton} relative min-w-52 overflow-hidden`}>
      <Play className="size-5 fill-current" aria-hidden="true" />
      {label}
      {percentage !== undefined && (
        <FilledBar percentage={percentage} className="absolute bottom-0 left-0 h-1 w-full text-accent-ink/60" />
      )}
    </WatchLink>
  );
}
