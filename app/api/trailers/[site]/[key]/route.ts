import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { TRAILER_SITES, trailerFrame } from '@/lib/http/trailer-frame';
import { route } from '@/lib/use-cases/access/route';

const query = z.object({ site: z.string(), key: z.string() });

/** The frame in which a page shows a trailer: it alone may speak to where that lies. */
export const GET = route({ acts: 'anyone', query }, ({ query: { site, key } }) => {
  const known = TRAILER_SITES.find((one) => one === site);
  if (known && /^[\w-]{1,64}$/.test(key)) return trailerFrame(known, key);
  throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such trailer.' });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
