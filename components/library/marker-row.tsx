'use client';

import { useActionState, useId } from 'react';
import { KIND_WORDS, NOT_WORDS, sourceWords, whenWords } from '@/components/library/marker-words';
import { chip, secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { Unfold } from '@/components/ui/unfold';
import type { FormState } from '@/lib/household/form-state';
import { clockText } from '@/lib/library/markers/clock';
import type { MarkerView } from '@/lib/use-cases/library/markers-view';

export interface MarkerActs {
  correct: (state: FormState | null, form: FormData) => Promise<FormState>;
  deny: (form: FormData) => Promise<void>;
  forget: (form: FormData) => Promise<void>;
}

interface Props {
  file: { id: string; name: string; episode: string | null };
  view: MarkerView;
  acts: MarkerActs;
}

/** One marker of a file: where it is, how that is known, and a way to say otherwise. */
export function MarkerRow({ file, view, acts }: Props) {
  const { kind, marker, isSaid } = view;
  const [state, correct, isBusy] = useActionState(acts.correct, null);
  const message = state && { ...state, message: state.message ?? state.errors.start?.[0] ?? state.errors.end?.[0] };
  const source = sourceWords(view);
  const which = (
    <>
      <input type="hidden" name="file" value={file.id} />
      <input type="hidden" name="kind" value={kind} />
    </>
  );
  const of = `${KIND_WORDS[kind]} of ${file.episode ?? file.name}`;
  const isOpen = state !== null && !state.done;
  const isOfSeason = file.episode !== null;
  return (
    <div className="@container">
      <fieldset aria-label={of} className="grid min-w-0 gap-2 @lg:grid-cols-[5rem_1fr_auto] @lg:gap-x-4">
        <p className="text-muted @lg:py-2.5">{KIND_WORDS[kind]}</p>
        <p className="@lg:py-2.5">
          <span className="tabular-nums">{whenWords(view)}</span>
          {source && <span className="block text-sm text-muted">{source}</span>}
        </p>
        <div className="flex flex-wrap items-start gap-2">
          {marker && (
            <form action={acts.deny}>
              {which}
              <button type="submit" className={`${chip} min-h-11`}>
                {NOT_WORDS[kind]}
              </button>
            </form>
          )}
          {isSaid && (
            <form action={acts.forget}>
              {which}
              <span className="flex flex-wrap gap-2">
                <button type="submit" className={`${chip} min-h-11`}>
                  Undo
                </button>
                {isOfSeason && (
                  <button type="submit" name="of" value="season" className={`${chip} min-h-11`}>
                    Undo for the season
                  </button>
                )}
              </span>
            </form>
          )}
        </div>
        <Unfold
          key={whenWords(view)}
          open={isOpen}
          className="@lg:col-span-2 @lg:col-start-2"
          summary={marker ? 'Correct' : kind === 'credits' ? 'Say where they begin' : 'Say where it is'}
        >
          <form action={correct} className="mt-1 mb-2 flex flex-wrap items-end gap-3">
            {which}
            <Clock
              name="start"
              label="Begins at"
              value={state?.values.start ?? (marker ? clockText(marker.start) : '')}
            />
            {kind !== 'credits' && (
              <Clock name="end" label="Ends at" value={state?.values.end ?? (marker ? clockText(marker.end) : '')} />
            )}
            <button type="submit" className={secondaryButton} disabled={isBusy}>
              Save
            </button>
            {isOfSeason && (
              <button type="submit" name="of" value="season" className={secondaryButton} disabled={isBusy}>
                Save for the season
              </button>
            )}
          </form>
          {isOpen && <FormMessage state={message} />}
        </Unfold>
        {state?.done && (
          <div className="@lg:col-span-2 @lg:col-start-2">
            <FormMessage state={state} />
          </div>
        )}
      </fieldset>
    </div>
  );
}

function Clock({ name, label, value }: { name: string; label: string; value: string }) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        placeholder="1:05"
        autoComplete="off"
        required
        className="min-h-11 w-28 rounded-full border border-edge bg-ground px-4 tabular-nums"
      />
    </div>
  );
}
