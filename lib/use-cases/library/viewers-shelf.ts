import 'server-only';
import { cache } from 'react';
import { getViewer } from '@/lib/household/viewer';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';

/** The folders of the shelf of who looks at this page. Once per page. */
export const viewersShelf = cache(
  async (): Promise<string[]> => shelfFolders((await getViewer())?.household?.id ?? null),
);
