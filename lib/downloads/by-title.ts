import { compareEpisodes, type EpisodeKey, type TitleKey, titleKey } from '@/lib/catalog/title-key';

interface OnDevice {
  key: EpisodeKey;
  name: string;
  height: number | null;
}

interface Looked {
  showId: number;
  name: string;
  height: number | null;
}

/** Of one film or show on this device. */
interface TitleOnDevice<Download extends OnDevice, Show extends Looked> {
  title: TitleKey;
  name: string;
  /** In the show's order. */
  downloads: Download[];
  /** What is wanted of it, where it is a show that is looked after. */
  show: Show | null;
  /** The quality of what came last. */
  height: number | null;
}

/** What lies on this device, by title: what was added first, first; then shows that wait for their next episode. */
export function titlesOnDevice<Download extends OnDevice, Show extends Looked>(
  downloads: readonly Download[],
  shows: readonly Show[],
): TitleOnDevice<Download, Show>[] {
  const titles = new Map<string, TitleOnDevice<Download, Show>>();
  const of = (title: TitleKey, name: string, height: number | null) => {
    const text = `${title.type}/${title.tmdbId}`;
    const found = titles.get(text) ?? { title, name, downloads: [], show: null, height };
    titles.set(text, found);
    return found;
  };
  for (const download of downloads) {
    const { type, tmdbId } = download.key;
    const found = of(titleKey(type, tmdbId), download.name, download.height);
    found.height = download.height;
    found.downloads.push(download);
  }
  for (const show of shows) of(titleKey('tv', show.showId), show.name, show.height).show = show;
  for (const title of titles.values()) title.downloads.sort((one, other) => compareEpisodes(one.key, other.key));
  return [...titles.values()];
}
