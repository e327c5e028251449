import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { type Asked, askSource, type SourceAddress } from '@/lib/library/jellyfin/ask';
import {
  itemsSchema,
  type JellyfinItem,
  publicInfoSchema,
  usersSchema,
  virtualFoldersSchema,
} from '@/lib/library/jellyfin/schema';
import { SourceError } from '@/lib/library/jellyfin/trouble';

/* Jellyfin's documented API, as far as a library is read. */

/** The first that takes a key in the header that is documented, and answers about all items at one address. */
const OLDEST = [10, 8] as const;
/** Of an answer as a whole; a page of films with all of their tracks is a few megabytes. */
const MOST_BYTES = 32 * 1024 * 1024;
const WHOLE_MS = 60_000;
const PER_PAGE = 300;
/** Of one library, and behind the first file of a film: more than any house has. */
const MOST_ITEMS = 100_000;
const MOST_PARTS = 8;

export interface ServerInfo {
  id: string;
  name: string;
}

/** Which server answers at an address, without showing it any key. @throws SourceError */
export async function identify({ address }: Pick<SourceAddress, 'address'>): Promise<ServerInfo> {
  const said = await ask({ address, apiKey: '' }, '/System/Info/Public', publicInfoSchema).catch((error: unknown) => {
    // At this address a Jellyfin answers without a key.
    const isOther = error instanceof SourceError && ['gone', 'refused', 'strange'].includes(error.trouble);
    throw isOther ? new SourceError('other', error.message) : error;
  });
  const { Id, ServerName, Version, ProductName } = said;
  if (ProductName && !/jellyfin/i.test(ProductName))
    throw new SourceError('other', `It is ${ProductName.slice(0, 60)}`);
  if (isTooOld(Version)) throw new SourceError('old', `It is ${Version.slice(0, 20)}`);
  return { id: Id, name: ServerName?.trim() || 'Jellyfin' };
}

/** `10.8.13`; what is no version counts as too old. */
export function isTooOld(version: string): boolean {
  const [, major, minor] = /^(\d{1,4})\.(\d{1,4})/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return true;
  return Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
}

export interface OfferedLibrary {
  id: string;
  name: string;
  kind: 'films' | 'shows' | 'mixed';
}

const KINDS: Record<string, OfferedLibrary['kind']> = { movies: 'films', tvshows: 'shows', mixed: 'mixed' };

/** Its libraries of films and shows; of music, books and pictures there are others. @throws SourceError */
export async function librariesOf(source: SourceAddress): Promise<OfferedLibrary[]> {
  const folders = await ask(source, '/Library/VirtualFolders', virtualFoldersSchema);
  return folders.flatMap(({ ItemId, Name, CollectionType }) => {
    // One that mixes films and shows has no type.
    const kind = KINDS[CollectionType?.toLowerCase() || 'mixed'];
    return kind ? [{ id: ItemId, name: Name?.trim() || 'Library', kind }] : [];
  });
}

/** As whom a library is read: an administrator sees all of it. @throws SourceError */
export async function readerOf(source: SourceAddress): Promise<string> {
  const users = (await ask(source, '/Users', usersSchema)).filter(({ Policy }) => Policy?.IsDisabled !== true);
  const reader = users.find(({ Policy }) => Policy?.IsAdministrator === true) ?? users[0];
  if (!reader) throw new SourceError('strange', 'It has no users');
  return reader.Id;
}

export type ItemType = 'Movie' | 'Episode' | 'Series';

export interface ItemsAsked {
  library: string;
  reader: string;
  types: readonly ItemType[];
  signal?: AbortSignal;
}

/** The items of a library, a page at a time. @throws SourceError, also where it leaves out what it counts, or does not end. */
export async function* itemsIn(
  source: SourceAddress,
  { library, reader, types, signal }: ItemsAsked,
): AsyncGenerator<JellyfinItem[]> {
  const seen = new Set<string>();
  // Whatever it was asked for: a page may have more.
  let listed = 0;
  for (let start = 0; ; start += PER_PAGE) {
    const asked = new URLSearchParams({
      userId: reader,
      ParentId: library,
      Recursive: 'true',
      IncludeItemTypes: types.join(','),
      Fields: 'ProviderIds,Path,MediaSources,MediaStreams,Overview',
      SortBy: 'DateCreated,SortName',
      EnableImages: 'false',
      EnableUserData: 'false',
      StartIndex: `${start}`,
      Limit: `${PER_PAGE}`,
    });
    const { Items, TotalRecordCount } = await ask(source, `/Items?${asked}`, itemsSchema, signal);
    // What came in between shifts pages: an item may be on two of them.
    const known = Items.filter((item) => item !== null);
    const fresh = known.filter(({ Id }) => !seen.has(Id) && seen.add(Id));
    listed += Items.length;
    if (listed > MOST_ITEMS) throw new SourceError('strange', `It lists more than ${MOST_ITEMS} items`);
    if (fresh.length > 0) yield fresh;
    if (start + Items.length >= TotalRecordCount) return;
    if (known.length > 0 && fresh.length === 0) throw new SourceError('strange', 'It lists the same again and again');
    if (Items.length === 0) throw new SourceError('strange', `It counts ${TotalRecordCount} and lists ${start}`);
  }
}

/** The files behind the first one of a film in several. @throws SourceError */
export async function partsBehind(source: SourceAddress, item: string, signal?: AbortSignal): Promise<JellyfinItem[]> {
  const said = await ask(source, `/Videos/${encodeURIComponent(item)}/AdditionalParts`, itemsSchema, signal);
  return said.Items.filter((part) => part !== null).slice(0, MOST_PARTS);
}

/** @throws SourceError */
async function ask<Schema extends z.ZodType>(
  source: SourceAddress,
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  const said = await textFrom(source, path, { headers: { accept: 'application/json' }, signal });
  let json: unknown;
  try {
    json = JSON.parse(said);
  } catch {
    throw new SourceError('other', 'It answers with no JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SourceError('strange', `${path.split('?')[0]}: ${issue?.path.join('.')} ${issue?.message}`.slice(0, 300));
}

/** An answer as text, whole. @throws SourceError */
export async function textFrom(source: SourceAddress, path: string, asked: Asked = {}): Promise<string> {
  const answer = await askSource(source, path, asked);
  const late = setTimeout(() => answer.destroy(new SourceError('hanging', 'Its answer does not end')), WHOLE_MS);
  try {
    return await whole(answer);
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError('away', 'Its answer broke off');
  } finally {
    clearTimeout(late);
  }
}

async function whole(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    length += (chunk as Buffer).length;
    if (length > MOST_BYTES) throw new SourceError('strange', 'Its answer is too long');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
