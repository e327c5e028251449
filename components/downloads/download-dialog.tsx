'use client';

import { Download as DownloadIcon } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { beginDownloads } from '@/components/downloads/keep-downloads';
import { primaryButton, textLink } from '@/components/ui/button';
import { PageDialog } from '@/components/ui/page-dialog';
import { sizeWords } from '@/components/ui/size-words';
import { fromThisPage } from '@/components/ui/stale-page';
import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import { DownloadError, type DownloadTrouble, troubleOf } from '@/lib/downloads/ask';
import { makePlan, qualitiesToKeep } from '@/lib/downloads/make-plan';
import { canKeep } from '@/lib/downloads/pieces';
import { freeForFilms } from '@/lib/downloads/room';
import type { ShowWishes } from '@/lib/downloads/tend';
import { TROUBLE_WORDS } from '@/lib/downloads/words';
import type { DownloadedItem } from '@/lib/use-cases/downloads/downloaded-item';
import { loadToKeep } from '@/lib/use-cases/downloads/keep-action';
import {
  addDownload,
  downloadId,
  downloadLabel,
  findDownload,
  wantShow,
} from '@/lib/use-cases/downloads/stored-downloads';

export interface DownloadDialogProps {
  owner: string;
  heading: string;
  /** What is to be kept, once that is known. */
  find: () => Promise<EpisodeKey[]>;
  /** Of which the next episodes are downloaded, and may be from now on. */
  show?: { showId: number; name: string } | undefined;
  onClose: () => void;
}

/** What a download will take, and in which quality, before anything is fetched. */
export function DownloadDialog({ owner, heading, find, show, onClose }: DownloadDialogProps) {
  const [items, setItems] = useState<DownloadedItem[] | null>(null);
  const [heights, setHeights] = useState<number[]>([]);
  const [height, setHeight] = useState<number | null>(null);
  const [about, setAbout] = useState<number | null>(null);
  const [free, setFree] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<DownloadTrouble | null>(null);
  const [wishes, setWishes] = useState<ShowWishes>({ keepsNext: false, removesWatched: false });
  const [asked] = useState(() => find);

  useEffect(() => {
    const fail = (error: unknown) => setTrouble(error instanceof DownloadError ? error.trouble : 'away');
    if (!canKeep()) return setTrouble('no-storage');
    navigator.storage.estimate().then(
      (estimate) => setFree(freeForFilms(estimate)),
      () => undefined,
    );
    asked()
      .then(async (keys) => {
        const found = await toKeep(owner, keys);
        setItems(found);
        const [first] = found;
        if (first) setHeights(await qualitiesToKeep(first.stream));
      })
      .catch(fail);
  }, [asked, owner]);

  useEffect(() => {
    let isWanted = true;
    setAbout(null);
    if (!items?.length) return;
    Promise.all(items.map((item) => makePlan(item.stream, { height, pictures: [] }))).then(
      (plans) => isWanted && setAbout(plans.reduce((sum, plan) => sum + plan.about, 0)),
      (error) => isWanted && setTrouble(error instanceof DownloadError ? error.trouble : 'away'),
    );
    return () => {
      isWanted = false;
    };
  }, [items, height]);

  async function begin() {
    try {
      await add();
      onClose();
    } catch (error) {
      setTrouble(troubleOf(error) === 'full' ? 'full' : 'no-storage');
    }
  }

  async function add() {
    for (const item of items ?? []) {
      await addDownload(owner, { key: item.key, name: item.title, height });
    }
    if (show && (wishes.keepsNext || wishes.removesWatched)) await wantShow({ owner, ...show, height, ...wishes });
    beginDownloads(owner);
  }

  const lacks = about !== null && free !== null && about > free;
  return (
    <PageDialog heading={heading} onClose={onClose}>
      {trouble && <p role="alert">{TROUBLE_WORDS[trouble]}</p>}
      {!trouble && items?.length === 0 && <p>It is all on this device already, or there is nothing left to watch.</p>}
      {!trouble && items === null && <p className="text-muted">Looking…</p>}
      {!trouble && items && items.length > 0 && (
        <>
          <ul className="mt-2 text-muted">
            {items.map((item) => (
              <li key={episodeText(item.key)}>{downloadLabel(item.key) ?? item.title}</li>
            ))}
          </ul>
          {heights.length > 1 && (
            <fieldset className="mt-4 flex flex-wrap gap-x-6">
              <legend className="mb-1 font-semibold">Quality</legend>
              {heights.map((one, index) => (
                <label key={one} className="inline-flex min-h-11 items-center gap-2">
                  <input
                    type="radio"
                    className="accent-accent"
                    name="download-quality"
                    checked={height === one || (height === null && index === 0)}
                    onChange={() => setHeight(index === 0 ? null : one)}
                  />
                  {one}p
                </label>
              ))}
            </fieldset>
          )}
          {show && (
            <fieldset className="mt-4">
              <legend className="mb-1 font-semibold">From now on</legend>
              {(
                [
                  ['keepsNext', 'Keep the next three on this device'],
                  ['removesWatched', 'Remove episodes once they were watched'],
                ] as const
              ).map(([wish, words]) => (
                <label key={wish} className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    className="accent-accent"
                    checked={wishes[wish]}
                    onChange={({ target }) => setWishes({ ...wishes, [wish]: target.checked })}
                  />
                  {words}
                </label>
              ))}
            </fieldset>
          )}
          <p className="mt-4" role="status">
            {about === null ? 'Working out how much it is…' : `About ${sizeWords(about)}.`}{' '}
            {free !== null && `${sizeWords(free)} are free for Tonight on this device.`}
          </p>
          {lacks && <p role="alert">{TROUBLE_WORDS.full}</p>}
          <p className="mt-2 text-sm text-muted">
            It stays among your{' '}
            <Link href="/downloads" prefetch={false} className={textLink}>
              downloads
            </Link>{' '}
            until you remove it, or sign out.
          </p>
          <button type="button" className={`${primaryButton} mt-5`} disabled={about === null || lacks} onClick={begin}>
            <DownloadIcon className="size-5" aria-hidden="true" /> Download
          </button>
        </>
      )}
    </PageDialog>
  );
}

/** @throws DownloadError where none of it can be kept */
async function toKeep(owner: string, keys: EpisodeKey[]): Promise<DownloadedItem[]> {
  const there = await Promise.all(keys.map((key) => findDownload(downloadId(owner, key))));
  const answers = await Promise.all(
    keys
      .filter((_, index) => !there[index] || there[index]?.state === 'failed')
      .map((key) => fromThisPage(loadToKeep)(key)),
  );
  const found = answers.flatMap((answer) => (answer.kind === 'item' ? answer.item : []));
  const [refused] = answers.flatMap((answer) => (answer.kind === 'item' ? [] : answer.kind));
  if (found.length === 0 && refused) throw new DownloadError(refused);
  return found;
}
