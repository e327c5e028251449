import { z } from 'zod';
import { callApi } from '@/lib/http/call-api';
import type { Beat } from '@/lib/screens/beat-schema';
import { type Command, commandAnswerSchema } from '@/lib/screens/schema';

/* What a browser says of its own screen, and to others. Every call throws ApiError. */

const nothing = z.undefined();

export function sendBeat(beat: Beat): Promise<void> {
  return callApi(nothing, '/api/screens', { method: 'POST', body: beat });
}

/** Outlives the page. */
export function leaveScreen(screenId: string, profileId: string): Promise<void> {
  const query = new URLSearchParams({ profileId });
  return callApi(nothing, `/api/screens/${screenId}?${query}`, { method: 'DELETE', keepalive: true });
}

/** @returns where the screen stands once it has done it. */
export function driveScreen(
  screenId: string,
  profileId: string,
  command: Command,
): Promise<{ position: number; paused: boolean }> {
  return callApi(commandAnswerSchema, `/api/screens/${screenId}/commands`, {
    method: 'POST',
    body: { profileId, command },
  });
}
