import 'server-only';
import { parseTitleId } from '@/lib/catalog/title-id';
import { type TitleKey, titleKey, titleText } from '@/lib/catalog/title-key';
import { itemsOf } from '@/lib/library/files/items-repository';
import { type TitleWithMarkers, titlesWithMarkers } from '@/lib/library/files/markers-repository';
import { MARKER_KINDS, type MarkerKind, type SettledMarker, settledMarkers } from '@/lib/library/markers/markers';
import { hearsLikeness } from '@/lib/library/markers/sound-print';
import { programs } from '@/lib/library/probe/programs';
import { serverFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';

export interface MarkerView {
  kind: MarkerKind;
  marker: SettledMarker | null;
  /** Whether a person said so, or that there is none. */
  isSaid: boolean;
}

export interface FileWithMarkers {
  id: string;
  /** "S1 E2"; null for a film. */
  episode: string | null;
  name: string;
  seconds: number;
  markers: MarkerView[];
}

export interface MarkersView {
  titles: TitleWithMarkers[];
  /** The title that the page is asked for, by `titleText`. */
  chosen: { text: string; label: string; files: FileWithMarkers[] } | null;
  /** False where this ffmpeg cannot compare sounds. */
  hears: boolean;
}

const MOST_TITLES = 60;

/** `movie/550` or `tv/900001` of an address; null for anything else. */
function titleAsked(text: string): TitleKey | null {
  const [, type, id = ''] = /^(movie|tv)\/(\d+)$/.exec(text) ?? [];
  const tmdbId = parseTitleId(id);
  return tmdbId === null ? null : titleKey(type === 'movie' ? 'movie' : 'tv', tmdbId);
}

/** What the settings show of markers: titles by name, and of one of them the markers of each file. */
export async function markersView({ words, title }: { words: string; title: string }): Promise<MarkersView> {
  const asked = titleAsked(title);
  const folders = await serverFolders();
  const client = await adminClient();
  const { ffmpeg } = programs();
  const [titles, items, hears] = await Promise.all([
    titlesWithMarkers(client, folders, words, MOST_TITLES),
    asked ? itemsOf(client, asked) : [],
    ffmpeg ? hearsLikeness(ffmpeg) : true,
  ]);
  const files = new Map<string, FileWithMarkers>();
  for (const { key, file } of items) {
    const { probe, markers } = file;
    if (!folders.includes(file.folder) || file.isMissing || !probe || !markers || files.has(file.id)) continue;
    const settled = settledMarkers(markers, file.said, probe.seconds);
    const offered = MARKER_KINDS.filter(
      (kind) => settled[kind] || file.said[kind] || kind === 'credits' || (kind === 'intro' && key.type === 'tv'),
    );
    files.set(file.id, {
      id: file.id,
      episode: key.type === 'tv' ? `S${key.season} E${key.episode}` : null,
      name: file.path.slice(file.path.lastIndexOf('/') + 1),
      seconds: probe.seconds,
      markers: offered.map((kind) => ({ kind, marker: settled[kind] ?? null, isSaid: file.said[kind] !== undefined })),
    });
  }
  const text = asked && titleText(asked);
  const label = titles.find((title) => titleText(title.key) === text)?.label ?? '';
  return { titles, chosen: text && files.size > 0 ? { text, label, files: [...files.values()] } : null, hears };
}
