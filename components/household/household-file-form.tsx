'use client';

import { useId, useState } from 'react';
import { secondaryButton } from '@/components/ui/button';
import { mergedSchema } from '@/lib/household/file/schema';
import { callApi } from '@/lib/http/call-api';

type State = { kind: 'idle' } | { kind: 'sending' } | { kind: 'said'; words: string };

/** Takes the household's own file back. */
export function HouseholdFileForm() {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const field = useId();

  async function send(file: File | undefined): Promise<void> {
    if (!file) return;
    setState({ kind: 'sending' });
    try {
      const { added, leftOut } = await callApi(mergedSchema, '/api/household/import', { method: 'POST', file });
      const rows = Object.values(added).reduce((sum, count) => sum + count, 0);
      const missing = leftOut.length > 0 ? ` Left out, because of a PIN: ${leftOut.join(', ')}.` : '';
      setState({ kind: 'said', words: `${rows.toLocaleString('en')} entries came back.${missing}` });
    } catch (error) {
      setState({ kind: 'said', words: error instanceof Error ? error.message : 'That could not be read.' });
    }
  }

  return (
    <div>
      <label htmlFor={field} className={`${secondaryButton} cursor-pointer focus-within:border-ink`}>
        {state.kind === 'sending' ? 'Bringing it back…' : 'Bring a downloaded file back'}
        <input
          id={field}
          type="file"
          accept=".zip"
          className="sr-only"
          disabled={state.kind === 'sending'}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      <p className="mt-3 text-sm text-muted" aria-live="polite">
        {state.kind === 'said' ? state.words : 'What is there stays; what is missing comes back.'}
      </p>
    </div>
  );
}
