import { actionAsyncStorage } from 'next/dist/server/app-render/action-async-storage.external';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { createRequestStoreForAPI } from 'next/dist/server/async-storage/request-store';
import { createWorkStore } from 'next/dist/server/async-storage/work-store';
import { IncrementalCache } from 'next/dist/server/lib/incremental-cache';
import { NextRequest } from 'next/server';
import { z } from 'zod';

/** What became of something that ran as Next runs it. */
export interface Outcome {
  result: unknown;
  /** Where it sent the browser. */
  redirect: string | null;
  /** Names of the cookies it set to something. */
  cookies: string[];
  /** Whether pages are made anew. */
  revalidated: boolean;
}

const SITE = 'http://localhost:3000';
const previewProps = { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' };
const redirectSchema = z.object({ digest: z.string().startsWith('NEXT_REDIRECT;') });

/**
 * Runs a function in a request of Next's own, so that its `cookies`, `headers`, `redirect` and `revalidatePath` are the
 * real ones. What only Next's router adds, as that an action's `Origin` is ours, is tried over HTTP.
 */
export async function inNextRequest(cookies: string[], run: () => unknown): Promise<Outcome> {
  const request = new NextRequest(`${SITE}/home`, {
    method: 'POST',
    headers: { cookie: cookies.join('; '), origin: SITE, 'user-agent': 'Matrix' },
  });
  const set = new Map<string, string>();
  const implicitTags = { tags: [], expirationsByCacheKind: new Map() };
  const requestStore = createRequestStoreForAPI(
    request,
    request.nextUrl,
    implicitTags,
    (lines) => {
      for (const line of lines) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        set.set(name, value);
      }
    },
    previewProps,
    undefined,
  );
  const workStore = createWorkStore({
    page: '/home/page',
    buildId: '',
    deploymentId: '',
    previouslyRevalidatedTags: [],
    renderOpts: {
      cacheLifeProfiles: {},
      staticPageGenerationTimeout: 60,
      cacheComponents: false,
      validationLevel: 'manual',
      experimental: {},
      incrementalCache: emptyCache(),
      waitUntil: undefined,
      onClose: () => undefined,
      onAfterTaskError: undefined,
    },
  } as unknown as Parameters<typeof createWorkStore>[0]);
  const outcome = (result: unknown, redirect: string | null): Outcome => ({
    result,
    redirect,
    cookies: [...set].filter(([, value]) => value !== '').map(([name]) => name),
    revalidated: (workStore.pendingRevalidatedTags?.length ?? 0) > 0,
  });
  return actionAsyncStorage.run({ isAction: true }, () =>
    workUnitAsyncStorage.run(requestStore, () =>
      workAsyncStorage.run(workStore, async () => {
        try {
          return outcome(await run(), null);
        } catch (error) {
          const { data } = redirectSchema.safeParse(error);
          if (!data) throw error;
          const [, , address = ''] = data.digest.split(';');
          return outcome(null, address);
        }
      }),
    ),
  );
}

/** Keeps nothing: what is made anew is only noted. */
function emptyCache(): IncrementalCache {
  return new IncrementalCache({
    dev: false,
    minimalMode: true,
    requestHeaders: {},
    previewProps,
    prerenderManifest: { version: 4, routes: {}, dynamicRoutes: {}, notFoundRoutes: [], preview: previewProps },
  });
}
