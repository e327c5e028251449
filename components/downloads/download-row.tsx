import { type LucideIcon, Pause, Play, RotateCw, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { secondaryButton } from '@/components/ui/button';
import { DoneBar } from '@/components/ui/done-bar';
import { sizeWords } from '@/components/ui/size-words';
import { TROUBLE_WORDS } from '@/lib/downloads/words';
import { watchAddress } from '@/lib/progress/watch-address';
import {
  addDownload,
  changeDownload,
  type Download,
  downloadLabel,
  removeDownload,
} from '@/lib/use-cases/downloads/stored-downloads';

/** One film or episode on this device: how far it is, and what can be done with it. */
export function DownloadRow({ download }: { download: Download }) {
  const { id, owner, key, name, height, state, trouble, stored, plan } = download;
  const label = downloadLabel(key);
  const full = `${name}${label ? ` ${label}` : ''}`;
  const about = Math.max(plan?.about ?? 0, stored);
  const share = about > 0 ? Math.min(99, Math.floor((stored / about) * 100)) : 0;
  const ofAll = about > 0 ? `${share} % of about ${sizeWords(about)}` : 'Waiting';
  const isPlayable = state === 'whole' && trouble !== 'capped' && trouble !== 'gone';
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 py-3">
      <div className="min-w-0 grow basis-64">
        {label && <p>{label}</p>}
        <p className="text-sm text-muted">
          {state === 'whole' && `On this device · ${sizeWords(stored)}`}
          {state === 'waiting' && ofAll}
          {state === 'paused' && `Paused at ${ofAll}`}
          {state === 'failed' && 'Stopped'}
        </p>
        {state === 'waiting' && <DoneBar label={`${full}: downloaded`} percentage={share} className="mt-2 h-1.5" />}
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
          <Act icon={Pause} words="Pause" label={`Pause ${full}`} act={() => changeDownload(id, { state: 'paused' })} />
        )}
        {state === 'paused' && (
          <Act
            icon={Play}
            words="Go on"
            label={`Go on with ${full}`}
            act={() => changeDownload(id, { state: 'waiting', trouble: null })}
          />
        )}
        {(state === 'failed' || trouble === 'changed') && (
          <Act
            icon={RotateCw}
            words="Download anew"
            label={`Download ${full} anew`}
            act={() => addDownload(owner, { key, name, height })}
          />
        )}
        <Act icon={Trash2} words="Remove" label={`Remove ${full}`} act={() => removeDownload(id)} />
      </div>
    </li>
  );
}

interface ActProps {
  icon: LucideIcon;
  words: string;
  /** The same with what it is done to, for who cannot see beside what it stands. */
  label: string;
  act: () => Promise<void>;
}

function Act({ icon: Icon, words, label, act }: ActProps) {
  return (
    <button type="button" className={secondaryButton} aria-label={label} onClick={() => void act()}>
      <Icon className="size-5" aria-hidden="true" /> {words}
    </button>
  );
}
