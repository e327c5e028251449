'use client';

import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { TextField } from '@/components/ui/text-field';
import { Unfold } from '@/components/ui/unfold';
import { ApiError, callApi } from '@/lib/http/call-api';

const LOOK_MS = 1000;
/** The server that is about to stop would answer a sooner question. */
const FIRST_LOOK_MS = 4000;

type State = { step: 'asked'; words?: string } | { step: 'sent' } | { step: 'restarting' };

/** For the person who sets up a server anew: begins from a backup instead of an account. */
export function RestoreForm() {
  const [state, setState] = useState<State>({ step: 'asked' });

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const file = given.get('file');
    if (!(file instanceof File) || file.size === 0) return setState({ step: 'asked', words: 'Choose a backup first.' });
    setState({ step: 'sent' });
    const refusal = await upload(file, String(given.get('code')));
    if (refusal !== null) return setState({ step: 'asked', words: refusal });
    setState({ step: 'restarting' });
    await isBack();
    window.location.assign('/sign-in');
  }

  return (
    <Unfold className="mt-8 max-w-xl text-sm" summary="Begin from a backup">
      {state.step === 'restarting' ? (
        <p role="status" className="mt-4">
          The backup is whole. Tonight starts with it, and then asks you to sign in.
        </p>
      ) : (
        <form
          onSubmit={send}
          className="mt-4 flex flex-col items-start gap-5 rounded-xl border border-edge bg-surface p-5"
        >
          <p className="text-muted">
            Nobody has an account here yet. A backup that Tonight made, and the code that this server’s log shows since
            its start, bring everything back.
          </p>
          <label className="w-full font-medium">
            Backup
            <input
              type="file"
              name="file"
              accept=".gz,application/gzip"
              className="mt-2 block w-full min-h-12 font-normal"
            />
          </label>
          <div className="w-full">
            <TextField name="code" label="Code from the log" type="text" autoComplete="off" defaultValue="" />
          </div>
          <FormMessage state={state.step === 'asked' ? { message: state.words } : null} />
          <button type="submit" disabled={state.step === 'sent'} className={secondaryButton}>
            {state.step === 'sent' ? 'Opening the backup…' : 'Restore it'}
          </button>
        </form>
      )}
    </Unfold>
  );
}

/** @returns why it was not taken, in words; null when it was. */
async function upload(file: File, code: string): Promise<string | null> {
  try {
    await callApi(z.object({}), '/operator/restore', { method: 'POST', headers: { 'x-restore-code': code }, file });
    return null;
  } catch (error) {
    return error instanceof ApiError ? error.message : 'The server could not take it; its log says why.';
  }
}

async function isBack(): Promise<void> {
  for (let wait = FIRST_LOOK_MS; ; wait = LOOK_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const isReady = await callApi(z.object({ status: z.literal('ready') }), '/api/ready').catch(() => null);
    if (isReady) return;
  }
}
