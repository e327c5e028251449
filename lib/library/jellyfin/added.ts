import { z } from 'zod';
import { isStorable } from '@/lib/http/typed-line';
import type { SourceTrouble } from '@/lib/library/jellyfin/trouble';

/* Another server as a person names it. */

const addressSchema = z
  .string()
  .trim()
  .max(500, 'At most 500 characters.')
  .transform((text) => (/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`))
  .refine((text) => isAddress(text), 'An address is like http://192.168.1.5:8096, and holds no name or password.')
  .transform((text) => {
    const { origin, pathname } = new URL(text);
    // What a browser shows of it, copied from its address bar.
    return `${origin}${pathname.replace(/\/web(?:\/.*)?$/, '').replace(/\/+$/, '')}`;
  });

function isAddress(text: string): boolean {
  const url = isStorable(text) ? URL.parse(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

export const addedSchema = z.object({
  address: addressSchema,
  apiKey: z
    .string()
    .trim()
    .regex(/^[\w-]{8,200}$/, 'Copy the key from Jellyfin, under Dashboard, API Keys.'),
});

/** What a person can do about what is wrong with a server that is added. */
const WRONG: Record<SourceTrouble, { field: 'address' | 'apiKey'; words: string }> = {
  away: {
    field: 'address',
    words: 'Nothing answers at this address. Is the server switched on, and reachable from where Tonight runs?',
  },
  hanging: { field: 'address', words: 'What is at this address gives no answer.' },
  other: {
    field: 'address',
    words: 'What answers at this address is no Jellyfin server, or sends on to another address: give that one.',
  },
  moved: { field: 'address', words: 'Another server answers at this address now.' },
  old: { field: 'address', words: 'This Jellyfin is too old: Tonight reads 10.8 and newer.' },
  strange: { field: 'address', words: 'This server answers in a way that Tonight does not know.' },
  gone: { field: 'address', words: 'This server does not say which libraries it has.' },
  refused: { field: 'apiKey', words: 'The server refuses this key. Make one in Jellyfin, under Dashboard, API Keys.' },
};

/** Where a form says what is wrong with a server, and how. */
export function wrongWith(trouble: SourceTrouble): { field: 'address' | 'apiKey'; words: string } {
  return WRONG[trouble];
}
