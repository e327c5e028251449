import { ExternalLink } from 'lucide-react';
import { textLink } from '@/components/ui/button';
import { PageDialog } from '@/components/ui/page-dialog';
import type { Trailer } from '@/lib/catalog/catalog';

/** A trailer from where it lies, in a frame of ours that alone may speak to there. */
export function TrailerDialog({ trailer, of, onClose }: { trailer: Trailer; of: string; onClose: () => void }) {
  const { name, site, key } = trailer;
  const id = encodeURIComponent(key);
  const address = site === 'YouTube' ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
  return (
    <PageDialog heading={name} onClose={onClose} wide>
      <iframe
        src={`/api/trailers/${site.toLowerCase()}/${id}`}
        title={`${name}, of ${of}`}
        allow="autoplay; fullscreen; encrypted-media; picture-in-picture"
        allowFullScreen
        className="my-4 aspect-video w-full rounded-lg bg-black"
      />
      <p className="text-sm text-muted">
        From {site}, which learns that somebody here watches it.{' '}
        <a href={address} target="_blank" rel="noreferrer" className={`${textLink} whitespace-nowrap text-ink`}>
          Open it there
          <ExternalLink className="ml-1 inline size-3.5" aria-hidden="true" />
          <span className="sr-only">, in a new tab</span>
        </a>
      </p>
    </PageDialog>
  );
}
