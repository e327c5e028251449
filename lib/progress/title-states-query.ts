import { queryOptions } from '@tanstack/react-query';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { callApi } from '@/lib/http/call-api';
import { recalling } from '@/lib/http/recalling';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { type TitleState, titleStatesSchema } from '@/lib/progress/title-state-schema';

/** A file of its own, since every page with posters loads it, and hardly any the other questions of `queries`. */
export const titleStatesQuery = (profileId: string, keys: TitleKey[]) =>
  queryOptions({
    queryKey: ['progress', profileId, 'titles', keys],
    queryFn: ({ signal }) => fetchTitleStates(profileId, keys, signal),
  });

/** How up to 500 titles stand; what nothing is known of is left out. */
async function fetchTitleStates(profileId: string, keys: TitleKey[], signal?: AbortSignal): Promise<TitleState[]> {
  if (keys.length === 0) return [];
  if (profileId === DEVICE_OWNER)
    return (await import('@/lib/progress/on-device/device-progress')).titlesOnDevice(keys);
  const body = { profileId, keys };
  const known = { owner: profileId, what: `titles ${keys.map(titleText).join(' ')}`, schema: titleStatesSchema };
  const ask = () => callApi(titleStatesSchema, '/api/progress/titles', { method: 'POST', body, signal });
  return (await recalling(known, ask)).titles;
}
