'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { primaryButton } from '@/components/ui/button';
import { actOnImport, beginImport, fetchImport, sendFile } from '@/lib/imports/queries';

type Sending = { kind: 'idle' } | { kind: 'sending'; name: string } | { kind: 'failed'; words: string };

/** Takes files, by hand or dropped, sends one after another, and leads to what they come to. */
export function FileDrop({ profileId }: { profileId: string }) {
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const [isOver, setOver] = useState(false);
  const field = useId();
  const router = useRouter();

  async function send(files: File[]): Promise<void> {
    if (files.length === 0) return;
    try {
      setSending({ kind: 'sending', name: files[0]?.name ?? '' });
      const id = await beginImport(profileId);
      for (const file of files) {
        setSending({ kind: 'sending', name: file.name });
        await sendFile(profileId, id, file);
      }
      // Where nothing is to be asked it begins at once; else the next page asks.
      const { people, asksDayOrder } = await fetchImport(profileId, id);
      const isClear = asksDayOrder === null && people.every(({ name }) => name === '');
      if (isClear) await actOnImport(profileId, id, { action: 'match', people: {} });
      router.push(`/settings/import/${id}`);
    } catch (error) {
      setSending({ kind: 'failed', words: error instanceof Error ? error.message : 'That could not be sent.' });
    }
  }

  const isBusy = sending.kind === 'sending';
  return (
    <div>
      <label
        htmlFor={field}
        className={`grid min-h-56 cursor-pointer place-items-center rounded-2xl border border-dashed px-6 py-10 text-center transition-colors focus-within:border-ink hover:border-ink ${isOver ? 'border-accent bg-raised' : 'border-edge'}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!isBusy) void send([...event.dataTransfer.files]);
        }}
      >
        <span className="grid max-w-md justify-items-center gap-4">
          <FileUp className="size-9 text-edge" aria-hidden="true" />
          <span aria-live="polite">
            {isBusy ? `Reading ${sending.name}…` : 'Drop your files here, as they were given to you.'}
          </span>
          <span className={primaryButton} aria-hidden="true">
            Choose files
          </span>
          <input
            id={field}
            type="file"
            multiple
            aria-label="Choose files to import"
            className="sr-only"
            disabled={isBusy}
            accept=".zip,.csv,.json,.xml,.gz,.nfo"
            onChange={(event) => {
              void send([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </span>
      </label>
      {sending.kind === 'failed' && (
        <p role="alert" className="mt-4 rounded-xl border border-line bg-raised px-4 py-3">
          {sending.words}
        </p>
      )}
    </div>
  );
}
