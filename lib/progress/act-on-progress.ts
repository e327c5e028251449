import { callApi } from '@/lib/http/call-api';
import { doOrKeep } from '@/lib/http/kept-acts/do-or-keep';
import { type ActionAnswer, actionAnswerSchema } from '@/lib/progress/action-answer-schema';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { randomId } from '@/lib/progress/random-id';

type ProfileAct = NamedActionInput & { profileId: string };

/**
 * Does something on purpose. Where no server answers, what a profile does is kept, and sent in its order later.
 * @param trouble what a person reads should the server refuse it then.
 */
export async function actOnProgress(
  action: ProfileAct,
  trouble = 'What you did with one title could not be kept.',
): Promise<ActionAnswer> {
  if (action.profileId === DEVICE_OWNER)
    return (await import('@/lib/progress/on-device/device-progress')).actOnDevice(action);
  const named = withId(action);
  const takesAway = action.action === 'restore' || action.action === 'take-back';
  const answer = await doOrKeep(
    {
      owner: action.profileId,
      call: { method: 'PATCH', address: '/api/progress', body: named },
      trouble,
      takesAway,
      shows: named,
    },
    () => patchProgress(named),
  );
  return answer ?? { status: 'done', place: null, places: [], thread: null, nextAirDate: null };
}

/** Asks the server, and keeps nothing: for what is kept somewhere else. */
export function patchProgress(action: NamedActionInput): Promise<ActionAnswer> {
  return callApi(actionAnswerSchema, '/api/progress', { method: 'PATCH', body: action });
}

/** The id by which the server knows it again, should its first answer be lost on the way. */
function withId(action: ProfileAct): ProfileAct {
  switch (action.action) {
    case 'set':
    case 'advance':
    case 'mark-watched':
    case 'mark-unwatched':
      return { ...action, actionId: action.actionId ?? randomId() };
    default:
      return action;
  }
}
