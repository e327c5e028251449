'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { LateDownloadDialog } from '@/components/downloads/late-download-dialog';
import { useProfileId } from '@/components/household/use-profile-id';
import { secondaryButton } from '@/components/ui/button';
import { episodeKey, type TitleKey } from '@/lib/catalog/title-key';

/** Keeps a film, or the next episodes of a show, for the day there is no network. Loads nothing before it is pressed. */
export function DownloadButton({ title, name }: { title: TitleKey; name: string }) {
  const owner = useProfileId();
  const [open, setOpen] = useState(false);
  const isShow = title.type === 'tv';
  const find = async () => {
    if (!isShow || owner === null) return [episodeKey(title)];
    const { NEXT_EPISODES, nextUnwatched } = await import('@/lib/use-cases/downloads/next-unwatched');
    return (await nextUnwatched(owner, title.tmdbId, NEXT_EPISODES)).map((numbers) =>
      episodeKey({ ...title, ...numbers }),
    );
  };
  return (
    <>
      <button type="button" className={secondaryButton} aria-disabled={owner === null} onClick={() => setOpen(true)}>
        <Download className="size-5" aria-hidden="true" />
        {isShow ? 'Download next three' : 'Download'}
      </button>
      {open && owner !== null && (
        <LateDownloadDialog
          owner={owner}
          heading={`Download ${name}`}
          find={find}
          show={isShow ? { showId: title.tmdbId, name } : undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
