'use server';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { BrowseResults } from '@/components/browse/browse-results';
import { parseBrowseState, type SearchParameters } from '@/lib/catalog/browse-address';
import type { MediaType } from '@/lib/catalog/catalog';
import type { OwnTitle } from '@/lib/catalog/own-order';
import { mediaTypeSchema, titleKeySchema } from '@/lib/catalog/title-key-schema';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';

const MOST = 500;

const schema = z.tuple([
  mediaTypeSchema,
  z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional()),
  z.array(titleKeySchema.extend({ at: z.iso.datetime() })).max(MOST),
]);

/** A list narrowed by what only the device knows: it says which titles it has seen, or has on its list. */
export async function browseOnDevice(
  type: MediaType,
  parameters: SearchParameters,
  own: OwnTitle[],
): Promise<ReactNode> {
  // What a browser sends may be anything.
  const checked = schema.safeParse([type, parameters, own]);
  if (!checked.success) return null;
  const [checkedType, checkedParameters, checkedOwn] = checked.data;
  return (
    <BrowseResults
      type={checkedType}
      state={parseBrowseState(checkedParameters)}
      parameters={checkedParameters}
      from={await viewerCatalog()}
      own={checkedOwn}
      isOnDevice
    />
  );
}
