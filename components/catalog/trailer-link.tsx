import { ExternalLink } from 'lucide-react';
import { secondaryButton } from '@/components/ui/button';
import type { Trailer } from '@/lib/catalog/catalog';

export function TrailerLink({ trailer, of }: { trailer: Trailer; of: string }) {
  return (
    <a href={trailerAddress(trailer)} target="_blank" rel="noreferrer" className={secondaryButton}>
      Trailer
      <span className="sr-only">
        {' '}
        of {of} on {trailer.site}, opens a new tab
      </span>
      <ExternalLink className="size-4" aria-hidden="true" />
    </a>
  );
}

function trailerAddress({ site, key }: Trailer): string {
  const id = encodeURIComponent(key);
  return site === 'YouTube' ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
}
