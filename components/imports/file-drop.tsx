'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { ApiError } from '@/lib/http/call-api';
import { chosenFiles, droppedFiles, type GivenFile, mayBeHistory } from '@/lib/imports/given-files';
import { actOnImport, beginImport, fetchImport, sendFile } from '@/lib/imports/queries';

type Sending =
  | { kind: 'idle' }
  | { kind: 'sending'; name: string }
  | { kind: 'failed'; words: string }
  /** Some files were taken, and others were none. */
  | { kind: 'partly'; id: string; words: string[] };

/** As many of the files that were none are named; more make no page. */
const NAMED = 5;

/** Takes files, by hand or dropped, sends one after another, and leads to what they come to. */
export function FileDrop({ profileId }: { profileId: string }) {
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const [isOver, setOver] = useState(false);
  const field = useId();
  const router = useRouter();

  async function send(given: GivenFile[]): Promise<void> {
    const files = given.length > 1 ? given.filter(mayBeHistory) : given;
    if (files.length === 0) {
      if (given.length > 0) fail('Nothing in there is a history that Tonight knows.');
      return;
    }
    try {
      setSending({ kind: 'sending', name: files[0]?.name ?? '' });
      const id = await beginImport(profileId);
      const refused: string[] = [];
      for (const file of files) {
        setSending({ kind: 'sending', name: file.name });
        // One that is no history is no reason to leave out the others.
        await sendFile(profileId, id, file).catch((error: unknown) => refused.push(refusalIn(error)));
      }
      if (refused.length === files.length) fail(refused.slice(0, NAMED).join(' '));
      else if (refused.length > 0) setSending({ kind: 'partly', id, words: refused });
      else await goOn(id);
    } catch (error) {
      failWith(error);
    }
  }

  /** Where nothing is to be asked it begins at once; else the next page asks. */
  async function goOn(id: string): Promise<void> {
    const { people, asksDayOrder } = await fetchImport(profileId, id);
    const isClear = asksDayOrder === null && people.every(({ name }) => name === '');
    if (isClear) await actOnImport(profileId, id, { action: 'match', people: {} });
    router.push(`/settings/import/${id}`);
  }

  const fail = (words: string) => setSending({ kind: 'failed', words });
  const failWith = (error: unknown) => fail(error instanceof Error ? error.message : 'That could not be sent.');

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
          if (!isBusy) void droppedFiles(event.dataTransfer).then(send, failWith);
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
              void send(chosenFiles(event.target.files ?? []));
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
      {sending.kind === 'partly' && (
        <div role="alert" className="mt-4 rounded-xl border border-line bg-raised px-4 py-3">
          <p>These are left out:</p>
          <ul className="my-2 list-disc pl-5">
            {sending.words.slice(0, NAMED).map((words) => (
              <li key={words} className="break-words">
                {words}
              </li>
            ))}
            {sending.words.length > NAMED && <li>and {sending.words.length - NAMED} more.</li>}
          </ul>
          <button type="button" className={secondaryButton} onClick={() => void goOn(sending.id).catch(failWith)}>
            Go on with the others
          </button>
        </div>
      )}
    </div>
  );
}

/** What the server says of a file that is no history. @throws whatever else went wrong. */
function refusalIn(error: unknown): string {
  if (error instanceof ApiError && (error.status === 422 || error.status === 413)) return error.message;
  throw error;
}
