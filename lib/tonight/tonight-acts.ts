import { z } from 'zod';
import type { TitleKey } from '@/lib/catalog/title-key';
import { titleKeyFields } from '@/lib/catalog/title-key-schema';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import { type Tonight, type TonightAction, tonightActionSchema } from '@/lib/tonight/schema';
import { shownAtOnce, unpicked } from '@/lib/tonight/shown-at-once';

/* What is done of an evening, and which of it may wait for a network. */

export type TonightStep = TonightAction | ({ action: 'unpick' } & TitleKey);

const unpickSchema = z.object({ action: z.literal('unpick'), ...titleKeyFields });

/**
 * What people say of titles is as good later in the evening. Who is here, until when, and moving a show on for everyone are
 * for the household to agree on now.
 */
const MAY_WAIT = [
  'vote',
  'unvote',
  'veto',
  'take-back-veto',
  'never-again',
  'take-back-never-again',
  'not-this',
  'pick',
  'unpick',
] as const;

export type WaitingStep = Extract<TonightStep, { action: (typeof MAY_WAIT)[number] }>;

export function mayWait(step: TonightStep): step is WaitingStep {
  return (MAY_WAIT as readonly string[]).includes(step.action);
}

/** The evening as it looks from the press on. @param at ISO instant. */
export function stepShown(tonight: Tonight, step: TonightStep, at: string): Tonight {
  if (step.action === 'unpick') return unpicked(tonight, step);
  return shownAtOnce(tonight, step, step.profileId ?? tonight.viewerId, at);
}

/** The evening after acts that wait for the server, in their order; of another evening's there is nothing to see. */
export function tonightAfter(tonight: Tonight, acts: readonly KeptAct[]): Tonight {
  return acts
    .filter(({ call }) => call.address.startsWith('/api/tonight'))
    .reduce((shown, { shows, observedAt }) => {
      const step = z.union([unpickSchema, tonightActionSchema]).safeParse(shows).data;
      const { evening } = z.object({ evening: z.string() }).safeParse(shows).data ?? {};
      return step && evening === tonight.evening ? stepShown(shown, step, observedAt) : shown;
    }, tonight);
}

/** What a person reads should the server refuse a step that waited. */
export function stepTrouble({ action }: WaitingStep, title: string): string {
  switch (action) {
    case 'vote':
    case 'unvote':
      return `Your vote for ${title} could not be changed.`;
    case 'veto':
    case 'take-back-veto':
      return `Your veto of ${title} could not be changed.`;
    case 'pick':
      return `${title} could not be picked.`;
    case 'unpick':
      return `${title} could not be taken off tonight’s picks.`;
    default:
      return `What you said of ${title} could not be kept.`;
  }
}
