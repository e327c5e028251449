'use client';

import { useTransition } from 'react';
import { useFormAction } from '@/components/household/use-form-action';
import { FolderFields } from '@/components/library/folder-fields';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { showTrouble, showUndo } from '@/components/ui/undo-toast';
import { Unfold } from '@/components/ui/unfold';
import type { MediaFolder } from '@/lib/env/media-folders';
import type { FormState } from '@/lib/household/form-state';
import type { Given } from '@/lib/use-cases/library/library-view';

export interface FolderActs {
  change: (state: FormState | null, form: FormData) => Promise<FormState>;
  /** Both answer whether it was done. */
  remove: (form: FormData) => Promise<boolean>;
  bringBack: (form: FormData) => Promise<boolean>;
}

interface GivenFolderProps {
  path: string;
  kind: MediaFolder['kind'];
  given: Given;
  household: string;
  acts: FolderActs;
}

/** What can be said anew of a folder that was given in the settings, and the way to take it off the shelf. */
export function GivenFolder({ path, kind, given, household, acts }: GivenFolderProps) {
  const [state, send, pending] = useFormAction(acts.change);
  const [isBusy, start] = useTransition();

  async function doIt(act: FolderActs['remove'], trouble: string): Promise<boolean> {
    const form = new FormData();
    form.set('path', path);
    const done = await act(form).catch(() => false);
    if (!done) showTrouble(trouble);
    return done;
  }
  function remove() {
    start(async () => {
      if (!(await doIt(acts.remove, 'That could not be done. Try again in a moment.'))) return;
      showUndo(`${nameOf(path)} is off the shelf.`, () => {
        void doIt(acts.bringBack, 'It could not come back: add it anew.');
      });
    });
  }

  return (
    <Unfold summary="Change" label={`Change ${path}`} className="mt-1">
      <form action={send} className="mt-2 grid max-w-xl gap-5 pb-2">
        <FormMessage state={state} />
        <input type="hidden" name="path" value={path} />
        <FolderFields kind={kind} given={given} household={household} state={state} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton className={secondaryButton} pending={pending}>
            Save
          </SubmitButton>
          <button
            type="button"
            className={secondaryButton}
            aria-disabled={isBusy}
            onClick={remove}
            aria-label={`Remove ${path}`}
          >
            Remove
          </button>
        </div>
      </form>
    </Unfold>
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
