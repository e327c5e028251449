import { Pause, Play, RotateCw, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { secondaryButton } from '@/components/ui/button';
import { sizeWords, TROUBLE_WORDS } from '@/lib/downloads/words';
import { watchAddress } from '@/lib/progress/watch-address';
import {
  addDownload,
  changeDownload,
  type Download,
  downloadLabel,
  removeDownload,
} from '@/lib/use-cases/downloads/ledger';

/** One film or episode on this device: how far it is, and what can be done with it. */
export function DownloadRow({ download }: { download: Download }) {
  const { id, owner, key, name, height, state, trouble, stored, plan } = download;
  const label = downloadLabel(key);
  const full = `${name}${label ? ` ${label}` : ''}`;
  const about = Math.max(plan?.about ?? 0, stored);
  const share = about > 0 ? Math.min(99, Math.floor((stored / about) * 100)) : 0;
  const ofAll = about > 0 ? `${share} % of about ${sizeWords(about)}` : 'Waiting';
  const isPlayable = state === 'kept' && trouble !== 'capped' && trouble !== 'gone';
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 py-3">
      <div className="min-w-0 grow basis-64">
        {label && <p>{label}</p>}
        <p className="text-sm text-muted">
          {state === 'kept' && `On this device · ${sizeWords(stored)}`}
          {state === 'waiting' && ofAll}
          {state === 'paused' && `Paused at ${ofAll}`}
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
        {(state === 'failed' || trouble === 'changed') && (
          <button
            type="button"
            className={secondaryButton}
            aria-label={`Download ${full} anew`}
            onClick={() => void addDownload(owner, { key, name, height })}
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
