'use client';

import { Download } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { DownloadRow } from '@/components/downloads/download-row';
import { keepDownloads } from '@/components/downloads/keep-downloads';
import { ShowSwitches } from '@/components/downloads/show-switches';
import { useDownloads } from '@/components/downloads/use-downloads';
import { useProfileId } from '@/components/household/use-profile-id';
import { primaryButton, textLink } from '@/components/ui/button';
import { EmptyCard } from '@/components/ui/empty-card';
import { sizeWords } from '@/components/ui/size-words';
import { titlesOnDevice } from '@/lib/downloads/by-title';
import { freeForFilms } from '@/lib/downloads/room';
import { TROUBLE_WORDS } from '@/lib/downloads/words';

/** What this profile keeps on this device, how far it is, and what can be done with it. */
export function DownloadsList() {
  const owner = useProfileId();
  const { found, isRefused } = useDownloads(owner);
  const stored = found?.downloads.reduce((sum, one) => sum + one.stored, 0) ?? null;
  const room = useRoom(stored);
  useEffect(() => {
    if (owner !== null) keepDownloads({ owner, answered: false, isWatching: false });
  }, [owner]);
  if (isRefused) return <p role="alert">{TROUBLE_WORDS['no-storage']}</p>;
  if (!found || owner === null) return <p className="text-muted">Looking…</p>;
  const titles = titlesOnDevice(found.downloads, found.shows);
  if (titles.length === 0) {
    return (
      <EmptyCard
        icon={Download}
        heading="Nothing is kept on this device"
        text="A film’s page, and a show’s, has a Download button; what you keep plays without a network."
      >
        <Link href="/home" className={primaryButton}>
          Find something to keep
        </Link>
      </EmptyCard>
    );
  }
  return (
    <>
      <p className="mb-6 text-muted">{room}</p>
      <ul className="grid max-w-4xl gap-4">
        {titles.map(({ title, name, downloads, show, height }) => (
          <li key={`${title.type}/${title.tmdbId}`} className="rounded-xl border border-line px-4 pt-4 pb-1">
            <h2 className="font-semibold [overflow-wrap:anywhere]">
              <Link href={`/title/${title.type}/${title.tmdbId}`} prefetch={false} className={textLink}>
                {name}
              </Link>
            </h2>
            <ul className="divide-y divide-line">
              {downloads.map((download) => (
                <DownloadRow key={download.id} download={download} />
              ))}
            </ul>
            {title.type === 'tv' && (
              <ShowSwitches
                show={show ?? { owner, showId: title.tmdbId, name, height, keepsNext: false, removesWatched: false }}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="mt-8 max-w-prose text-sm text-muted">
        Downloads belong to this profile and stay until you remove them. Signing out removes them from this device.
      </p>
    </>
  );
}

/** "3.1 GB used, 20 GB free." */
function useRoom(stored: number | null): string {
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    if (stored !== null)
      navigator.storage?.estimate().then(
        (estimate) => setFree(freeForFilms(estimate)),
        () => undefined,
      );
  }, [stored]);
  return `${sizeWords(stored ?? 0)} used${free === null ? '' : `, about ${sizeWords(free)} free`}.`;
}
