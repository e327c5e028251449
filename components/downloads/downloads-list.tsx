'use client';

import { Pause, Play, RotateCw, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { keepDownloads } from '@/components/downloads/keep-downloads';
import { useDownloads } from '@/components/downloads/use-downloads';
import { useProfileId } from '@/components/household/use-profile-id';
import { secondaryButton, textLink } from '@/components/ui/button';
import { sizeWords, TROUBLE_WORDS } from '@/lib/downloads/words';
import { watchAddress } from '@/lib/progress/watch-address';
import { addDownload, changeDownload, type Download, removeDownload } from '@/lib/use-cases/downloads/ledger';

/** What this profile keeps on this device, how far it is, and what can be done with it. */
export function DownloadsList() {
  const owner = useProfileId();
  const { downloads, isRefused } = useDownloads(owner);
  const room = useRoom(downloads);
  useEffect(() => {
    if (owner !== null) keepDownloads(owner, false);
  }, [owner]);
  if (isRefused) return <p role="alert">{TROUBLE_WORDS['no-storage']}</p>;
  if (!downloads) return <p className="text-muted">Looking…</p>;
  if (downloads.length === 0) {
    return (
      <p className="max-w-prose text-muted">
        Nothing is kept on this device. A film’s page, and a show’s, has a Download button; what you keep plays without
        a network.{' '}
        <Link href="/home" className={textLink}>
          Find something to keep
        </Link>
      </p>
    );
  }
  return (
    <>
      <p className="mb-6 text-muted">{room}</p>
      <ul className="grid max-w-4xl gap-3">
        {downloads.map((download) => (
          <Row key={download.id} download={download} />
        ))}
      </ul>
      <p className="mt-8 max-w-prose text-sm text-muted">
        Downloads belong to this profile and stay until you remove them. Signing out removes them from this device.
      </p>
    </>
  );
}

function Row({ download }: { download: Download }) {
  const { id, owner, key, name, label, height, state, trouble, stored, plan } = download;
  const full = `${name}${label ? ` ${label}` : ''}`;
  const about = Math.max(plan?.about ?? 0, stored);
  const share = state === 'kept' ? 100 : about > 0 ? Math.min(99, Math.floor((stored / about) * 100)) : 0;
  const isPlayable = state === 'kept' && trouble !== 'capped' && trouble !== 'gone';
  const startAnew = state === 'failed' || trouble === 'changed';
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-xl border border-line p-4">
      <div className="min-w-0 grow basis-64">
        <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
        {label && <p className="text-sm [overflow-wrap:anywhere]">{label}</p>}
        <p className="text-sm text-muted">
          {state === 'kept' ? `On this device · ${sizeWords(stored)}` : null}
          {state === 'waiting' && `${share} % of about ${sizeWords(about)}`}
          {state === 'paused' && `Paused at ${share} % of about ${sizeWords(about)}`}
          {state === 'failed' && 'Stopped'}
        </p>
        {state === 'waiting' && (
          <progress
            className="mt-2 h-1.5 w-full accent-accent"
            value={share}
            max={100}
            aria-label={`${full}: downloaded`}
          />
        )}
        {trouble && (
          <p className="mt-1 text-sm" role="status">
            {TROUBLE_WORDS[trouble]}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {isPlayable && (
          <Link href={watchAddress(key)} prefetch={false} className={secondaryButton} aria-label={`Play ${full}`}>
            <Play className="size-5" aria-hidden="true" /> Play
          </Link>
        )}
        {state === 'waiting' && (
          <button
            type="button"
            className={secondaryButton}
            aria-label={`Pause ${full}`}
            onClick={() => void changeDownload(id, { state: 'paused' })}
          >
            <Pause className="size-5" aria-hidden="true" /> Pause
          </button>
        )}
        {state === 'paused' && (
          <button
            type="button"
            className={secondaryButton}
            aria-label={`Go on with ${full}`}
            onClick={() => void changeDownload(id, { state: 'waiting', trouble: null })}
          >
            <Play className="size-5" aria-hidden="true" /> Go on
          </button>
        )}
        {startAnew && (
          <button
            type="button"
            className={secondaryButton}
            aria-label={`Download ${full} anew`}
            onClick={() => void addDownload(owner, { key, name, label, height })}
          >
            <RotateCw className="size-5" aria-hidden="true" /> Download anew
          </button>
        )}
        <button
          type="button"
          className={secondaryButton}
          aria-label={`Remove ${full}`}
          onClick={() => void removeDownload(id)}
        >
          <Trash2 className="size-5" aria-hidden="true" /> Remove
        </button>
      </div>
    </li>
  );
}

/** "3.1 GB used, 20 GB free." */
function useRoom(downloads: Download[] | null): string {
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    if (downloads)
      navigator.storage?.estimate().then(
        ({ quota = 0, usage = 0 }) => setFree(quota - usage),
        () => undefined,
      );
  }, [downloads]);
  const used = downloads?.reduce((sum, { stored }) => sum + stored, 0) ?? 0;
  return `${sizeWords(used)} used${free === null ? '' : `, about ${sizeWords(free)} free`}.`;
}
