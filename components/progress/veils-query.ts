import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { veilsOnDevice } from '@/components/progress/veil-on-device';
import { callApi } from '@/lib/http/call-api';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { veilsSpoilers } from '@/lib/progress/spoilers';

const profilesSchema = z.object({
  profiles: z.array(z.object({ id: z.string(), preferences: z.unknown() })),
});

/** Whether a profile wants to be kept from spoilers, for pages that are the same for everyone. */
export const veilsQuery = (profileId: string) =>
  queryOptions({
    queryKey: ['veils', profileId],
    queryFn: async ({ signal }) => {
      if (profileId === DEVICE_OWNER) return veilsOnDevice();
      const { profiles } = await callApi(profilesSchema, '/api/profiles', { signal });
      return veilsSpoilers(profiles.find(({ id }) => id === profileId)?.preferences);
    },
    staleTime: 60_000,
  });
