import type { NamedFile } from './named-file';

/** "Title (year) S1 E2,3 'episode' #ids", as short as a table can say it. */
export function told(file: NamedFile): string {
  if (file.kind === 'extra') return 'extra';
  const ids = Object.entries(file.ids).map(([provider, id]) => ` #${provider}:${id}`);
  const name = `${file.title}${file.year === null ? '' : ` (${file.year})`}`;
  if (file.kind === 'film') {
    const more = [file.edition && ` {${file.edition}}`, file.part && ` part ${file.part}`].filter(Boolean);
    return [name, ...more, ...ids].join('');
  }
  const season = file.season === null ? '' : ` S${file.season}`;
  const numbers = file.episodes.length > 0 ? ` ${file.isAbsolute ? 'A' : 'E'}${file.episodes.join(',')}` : '';
  return [
    name,
    season,
    numbers,
    file.date ? ` ${file.date}` : '',
    file.episodeTitle ? ` “${file.episodeTitle}”` : '',
    ...ids,
  ].join('');
}
