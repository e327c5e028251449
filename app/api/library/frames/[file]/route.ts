import { z } from 'zod';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { serveFrame } from '@/lib/use-cases/library/serve-frame';

const query = z.object({ file: z.string() });

/** A picture out of one of the server's own files. Its name cannot be guessed; a viewer who sees the title has it. */
export const GET = route({ acts: 'anyone', query }, ({ request, query: { file } }) => serveFrame(request, file));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
