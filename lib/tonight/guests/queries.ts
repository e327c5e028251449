import { z } from 'zod';
import { callApi } from '@/lib/http/call-api';
import {
  type GuestAction,
  type GuestCode,
  type GuestEvening,
  guestCodeSchema,
  guestEveningSchema,
} from '@/lib/tonight/guests/schema';

/* Guests of an evening, as browsers speak of them. Every fetcher throws ApiError. */

const ADDRESS = '/api/tonight/guest';

/** The evening as the guest who holds this phone sees it. */
export function getGuestEvening(signal?: AbortSignal): Promise<GuestEvening> {
  return callApi(guestEveningSchema, ADDRESS, { signal });
}

export function actAsGuest(action: GuestAction): Promise<GuestEvening> {
  return callApi(guestEveningSchema, ADDRESS, { method: 'PATCH', body: action });
}

/** Makes a code for one guest. */
export function makeGuestCode(profileId: string): Promise<GuestCode> {
  return callApi(guestCodeSchema, `/api/tonight/guests?${new URLSearchParams({ profileId })}`, { method: 'POST' });
}

export async function sendGuestAway(profileId: string, id: string): Promise<void> {
  const query = new URLSearchParams({ profileId, id });
  await callApi(z.undefined(), `/api/tonight/guests?${query}`, { method: 'DELETE' });
}
