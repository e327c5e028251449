'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';
import type { FormState } from '@/lib/household/form-state';
import { typedValues } from '@/lib/household/typed-values';

type FormAction = (state: FormState | null, form: FormData) => Promise<FormState>;

/** `useActionState` for a server's action that may not be reached: the form says so, and keeps what was typed. */
export function useFormAction(action: FormAction) {
  return useActionState<FormState | null, FormData>(async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      // Going on to another page comes as an error, too.
      unstable_rethrow(error);
      return { values: typedValues(form), errors: {}, message: 'That did not arrive. Try again in a moment.' };
    }
  }, null);
}
