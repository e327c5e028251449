import * as z from 'zod/mini';

const schema = z.object({ name: z.string(), avatar: z.string(), color: z.string() });

export type Face = z.infer<typeof schema>;

/** The raw value of a cookie among all of the document's, or null. */
export function cookieValue(cookies: string, name: string): string | null {
  const entry = cookies.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return entry?.slice(name.length + 1) || null;
}

/** What the cookie's value says; null where it is not what the server writes. */
export function parseFace(value: string): Face | null {
  try {
    return schema.parse(JSON.parse(decodeURIComponent(value)));
  } catch {
    return null;
  }
}
