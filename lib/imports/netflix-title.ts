import type { MediaType } from '@/lib/catalog/catalog';
import { isPart, seasonNumber } from '@/lib/imports/season-words';

/** One way to read what Netflix writes in one line. */
export interface Reading {
  type: MediaType;
  title: string;
  season: number | null;
  seasonName?: string;
  episodeTitle?: string;
}

/**
 * Netflix writes "Dark: Staffel 1: Geheimnisse" and "Star Wars: Episode IV" alike. The ways to read that, the likeliest
 * first: where a piece names a season there is one; else it is a film of that name, or an episode of a show without
 * seasons, or of one whose season has a name of its own ("Stranger Things: Stranger Things 3: Kapitel 1").
 */
export function netflixReadings(text: string): Reading[] {
  const pieces = text.split(/\s*[:：]\s+|(?<=\S)：(?=\S)/u).map((piece) => piece.trim());
  const named = pieces.findIndex((piece, index) => index > 0 && seasonNumber(piece) !== null);
  const joined = (from: number, to?: number) => pieces.slice(from, to).join(': ');
  if (named > 0) {
    const episodeTitle = joined(named + 1) || undefined;
    const season = seasonNumber(pieces[named] ?? '');
    const ofShow: Reading = { type: 'tv', title: joined(0, named), season, seasonName: pieces[named], episodeTitle };
    // Without an episode behind it a part may be one of films: "Kill Bill: Vol. 2".
    const mayBeFilm = named === pieces.length - 1 && isPart(pieces[named] ?? '');
    return mayBeFilm ? [{ type: 'movie', title: text.trim(), season: null }, ofShow] : [ofShow];
  }
  const readings: Reading[] = [{ type: 'movie', title: text.trim(), season: null }];
  for (let show = pieces.length - 1; show > 0; show -= 1) {
    const seasonName = pieces.length - show > 1 ? pieces[show] : undefined;
    readings.push({ type: 'tv', title: joined(0, show), season: null, episodeTitle: joined(show) });
    if (seasonName)
      readings.push({ type: 'tv', title: joined(0, show), season: null, seasonName, episodeTitle: joined(show + 1) });
  }
  return readings;
}
