import { ApiError, callApi } from '@/lib/http/call-api';
import { type ActionAnswer, actionAnswerSchema, type NamedActionInput } from '@/lib/progress/action-schema';
import { areActsKept, keepAct, sendKeptActs } from '@/lib/progress/kept-acts';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

/** Where no server answers, what a profile does is kept, and sent in its order with the next visit that has one. */
export async function actOnProgress(action: NamedActionInput & { profileId: string }): Promise<ActionAnswer> {
  if (action.profileId === DEVICE_OWNER)
    return (await import('@/lib/progress/on-device/device-progress')).actOnDevice(action);
  try {
    if (areActsKept() && !(await sendKeptActs(patch)))
      throw new ApiError(0, 'unreachable', 'No answer from the server.');
    return await patch(action);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'unreachable') throw error;
    await keepAct(action);
    return { status: 'done', place: null, places: [], thread: null, nextAirDate: null };
  }
}

/** Sends what was kept. @returns whether all of it is sent. */
export function sendActs(): Promise<boolean> {
  return sendKeptActs(patch);
}

function patch(action: NamedActionInput): Promise<ActionAnswer> {
  return callApi(actionAnswerSchema, '/api/progress', { method: 'PATCH', body: action });
}
