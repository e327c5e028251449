import { createHash } from 'node:crypto';
import type { FileProblem } from '@/lib/library/disk/found';
import type { FoundFile } from '@/lib/library/files/files-repository';
import { remoteSchema } from '@/lib/library/files/remote';
import type { ToldByNfo } from '@/lib/library/files/told-by-nfo';
import type { JellyfinItem, MediaSource } from '@/lib/library/jellyfin/schema';
import type { NamedEpisode, NamedFilm, ProviderIds } from '@/lib/library/names/named-file';
import { readName } from '@/lib/library/names/read-name';

/** What an index of PostgreSQL takes as a key, with room; as for files here. */
const LONGEST_PATH_BYTES = 2000;
/** Of one film no person tells more apart. */
const MOST_VERSIONS = 50;
const TICKS_PER_SECOND = 10_000_000;

/** Shows by their ids at the other server: its episodes' own ids are the episodes'. */
export type SeriesById = ReadonlyMap<string, JellyfinItem>;

/** A film or an episode of another server as files of the shelf, one for each of its versions; or why it is none. */
export function filesOfItem(
  item: JellyfinItem,
  series: SeriesById,
  part: number | null = null,
): (Omit<FoundFile, 'titleKey'> | FileProblem)[] {
  // What it knows of and has no file for: an episode that is missing.
  if (item.LocationType === 'Virtual') return [];
  const sources = item.MediaSources ?? [];
  if (sources.length === 0) return [{ path: nameOf(item), problem: 'no-file' }];
  return sources.slice(0, MOST_VERSIONS).map((source) => fileOf(item, source, series, part));
}

function fileOf(
  item: JellyfinItem,
  source: MediaSource,
  series: SeriesById,
  part: number | null,
): Omit<FoundFile, 'titleKey'> | FileProblem {
  const container = source.Container?.split(',')[0]?.toLowerCase() ?? '';
  const path = pathOf(item, source, container);
  // What a folder of a disc or a link to a stream plays, only its own server knows.
  const isFile =
    (source.VideoType ?? 'VideoFile') === 'VideoFile' &&
    (source.Protocol ?? 'File') === 'File' &&
    source.IsRemote !== true &&
    /^[a-z\d]{1,10}$/.test(container) &&
    container !== 'iso';
  if (!isFile || !source.Size || source.Size <= 0) return { path, problem: source.Size === 0 ? 'empty' : 'no-file' };
  if (Buffer.byteLength(path) > LONGEST_PATH_BYTES) return { path: path.slice(0, 300).toWellFormed(), problem: 'name' };
  const named = namedBy(item, path, series, part);
  if (named === null) return { path, problem: 'no-episode' };
  const fingerprint = fingerprintOf(source);
  const remote = {
    item: item.Id,
    source: source.Id,
    container,
    seconds: secondsOf(source.RunTimeTicks),
    texts: textsOf(source),
    told: toldOf(item, series),
  };
  return {
    path,
    size: source.Size,
    // In place of a time, which it does not say: it changes with what is in the file.
    changedAt: Number.parseInt(fingerprint.slice(0, 12), 16),
    fingerprint,
    named,
    remote: remoteSchema.parse({ ...remote, stamp: hashed([path, fingerprint, named, remote]).slice(0, 32) }),
  };
}

/** What is in a file, as far as the other server says: the same wherever it is moved there. */
function fingerprintOf({ Size, RunTimeTicks, Container, MediaStreams }: MediaSource): string {
  // Captions beside it come and go.
  const inside = (MediaStreams ?? []).filter(({ IsExternal }) => IsExternal !== true);
  const tracks = inside.map(({ Type, Codec, Language }) => [Type, Codec, Language]);
  return hashed(['jellyfin', Size, RunTimeTicks, Container, tracks]);
}

function hashed(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Where it lies there, which tells versions apart and parts together; else what it is called. */
function pathOf(item: JellyfinItem, { Id, Path }: MediaSource, container: string): string {
  const plain = (Path ?? '')
    .replaceAll('\\', '/')
    .replaceAll(/[\n\t]/g, ' ')
    .replace(/^\/+/, '');
  return plain || `${nameOf(item)} ${Id.slice(0, 8)}.${container}`;
}

function nameOf({ Type, Name, SeriesName, ParentIndexNumber, IndexNumber, ProductionYear }: JellyfinItem): string {
  const own = Name || 'Without a name';
  const name =
    Type === 'Episode'
      ? `${SeriesName || 'Show'} S${ParentIndexNumber ?? '?'}E${IndexNumber ?? '?'} ${own}`
      : `${own}${ProductionYear ? ` (${ProductionYear})` : ''}`;
  return name
    .replaceAll(/[\p{Cc}/\\]/gu, ' ')
    .slice(0, 200)
    .toWellFormed();
}

/** What the other server says it is; of a version's edition and part it tells by the file's name, as we do. */
function namedBy(
  item: JellyfinItem,
  path: string,
  series: SeriesById,
  part: number | null,
): NamedFilm | NamedEpisode | null {
  const byPath = readName(path, item.Type === 'Episode' ? 'shows' : 'films');
  if (item.Type !== 'Episode') {
    const said = byPath.kind === 'film' ? byPath : null;
    const title = item.Name?.trim() || said?.title || '';
    if (title === '') return null;
    const year = item.ProductionYear ?? null;
    return {
      kind: 'film',
      title,
      year,
      ids: idsOf(item),
      edition: said?.edition ?? null,
      part: part ?? said?.part ?? null,
    };
  }
  const show = series.get(item.SeriesId ?? '');
  const title = (show?.Name ?? item.SeriesName)?.trim() ?? '';
  const first = item.IndexNumber;
  const date = /^\d{4}-\d\d-\d\d/.exec(item.PremiereDate ?? '')?.[0] ?? null;
  const isNumbered = first !== null && first !== undefined;
  if (title === '' || (!isNumbered && date === null)) return null;
  const last = isNumbered ? Math.min(Math.max(item.IndexNumberEnd ?? first, first), first + MOST_IN_A_FILE) : 0;
  return {
    kind: 'episode',
    title,
    year: show?.ProductionYear ?? null,
    ids: show ? idsOf(show) : {},
    season: item.ParentIndexNumber ?? (isNumbered ? 1 : null),
    episodes: isNumbered ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [],
    isAbsolute: false,
    date: isNumbered ? null : date,
    episodeTitle: item.Name?.trim() || null,
  };
}

const MOST_IN_A_FILE = 50;

/** Its names of them differ in case from plugin to plugin. */
export function idsOf({ ProviderIds }: Pick<JellyfinItem, 'ProviderIds'>): ProviderIds {
  const said = new Map(Object.entries(ProviderIds ?? {}).map(([name, id]) => [name.toLowerCase(), id?.trim() ?? '']));
  const numbered = (name: string) => (/^\d{1,9}$/.test(said.get(name) ?? '') ? Number(said.get(name)) : undefined);
  const [tmdb, tvdb] = [numbered('tmdb'), numbered('tvdb')];
  const imdb = /^tt\d{6,9}$/.exec(said.get('imdb') ?? '')?.[0];
  return { ...(tmdb && { tmdb }), ...(imdb && { imdb }), ...(tvdb && { tvdb }) };
}

function toldOf(item: JellyfinItem, series: SeriesById): ToldByNfo {
  const of = item.Type === 'Episode' ? series.get(item.SeriesId ?? '') : item;
  if (!of) return {};
  const rating = ratingOf(of.OfficialRating);
  return {
    ...(of.Name && { title: of.Name }),
    ...(of.Overview && { overview: of.Overview }),
    ...(of.ProductionYear && { year: of.ProductionYear }),
    ...(rating && { rating }),
  };
}

/** Of the United States, and no region's: `TV-14`, `NC-17`, `PG-13`. */
const NO_REGION = /^(?:TV|NC|PG)-/;

/** It writes other countries' as `DE-12`; NFO files, which we read already, as `DE:12`. */
export function ratingOf(said: string | null | undefined): string | null {
  const rating = said?.trim().slice(0, 40).toWellFormed() ?? '';
  return (NO_REGION.test(rating) ? rating : rating.replace(/^([A-Z]{2})-(?=.)/, '$1:')) || null;
}

function secondsOf(ticks: number | null | undefined): number | null {
  return ticks && ticks > 0 ? ticks / TICKS_PER_SECOND : null;
}

function textsOf({ MediaStreams }: MediaSource) {
  const texts = (MediaStreams ?? []).filter(
    ({ Type, IsTextSubtitleStream }) => Type === 'Subtitle' && IsTextSubtitleStream,
  );
  return texts.slice(0, 40).map(({ Index, Language, Title, IsForced, IsHearingImpaired }) => ({
    index: Index,
    language: /^(?:und|mis|zxx)?$/i.test(Language ?? '') ? '' : (Language ?? '').slice(0, 20).toWellFormed(),
    title: Title ?? '',
    isForced: IsForced === true,
    isForDeaf: IsHearingImpaired === true || /\b(?:sdh|cc|hearing)\b/i.test(Title ?? ''),
  }));
}
