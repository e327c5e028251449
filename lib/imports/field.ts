import type { ExternalIds } from '@/lib/imports/neutral-row';

/* What the fields of strangers' files say; null where they say nothing of use. */

const LATEST = Date.UTC(2100, 0, 1);

export function wholeNumber(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (!/^\d{1,9}(\.0+)?$/.test(text)) return null;
  return Number(text);
}

export function yearOf(value: unknown): number | null {
  const year = wholeNumber(typeof value === 'string' ? value.slice(0, 4) : value);
  return year !== null && year >= 1870 && year <= 2100 ? year : null;
}

/** Year, month and day, or day, month and year with dots; which of two comes first in others, nothing says. */
const DAY = /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))/;
const TIME = /^[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3})\d*)?\s*(?:Z|UTC|GMT|([+-]\d{2})(?::?(\d{2}))?)?$/i;

/** What a spreadsheet makes of a day when it keeps a table anew: the days since 1899, and a part of one. */
const SERIAL = /^([2-6]\d{4})(?:\.(\d+))?$/;
const SERIAL_OF_1970 = 25_569;

function serialAt(text: string): { at: Date; hasTime: boolean } | null {
  const [, days, part] = SERIAL.exec(text) ?? [];
  if (days === undefined) return null;
  const seconds = Math.round((Number(`${days}.${part ?? '0'}`) - SERIAL_OF_1970) * 86_400);
  return seconds > 86_400 ? { at: new Date(seconds * 1000), hasTime: part !== undefined } : null;
}

/** An instant in any of the spellings that these files use, without a zone in UTC. */
export function instant(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const serial = serialAt(text);
  if (serial) return serial.hasTime ? serial.at.toISOString() : null;
  if (/^\d{10}(\d{3}|\d{6})?$/.test(text)) return new Date(Number(text.padEnd(13, '0').slice(0, 13))).toISOString();
  const spelled = DAY.exec(text)?.[0] ?? '';
  const date = day(text);
  const time = TIME.exec(text.slice(spelled.length));
  if (date === null || !time) return null;
  const [, hour = '', minute, second = '00', fraction = '0', zone, more = '00'] = time;
  const offset = zone ? `${zone}:${more}` : 'Z';
  const at = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:${second}.${fraction}${offset}`);
  // Players that lost their clock write 1970, and so do tables for "never".
  return Number.isFinite(at) && at > 86_400_000 && at < LATEST ? new Date(at).toISOString() : null;
}

/** A day that stands by itself or begins an instant; 0000-00-00 is none, and no more is the 30th of February. */
export function day(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const serial = serialAt(text);
  if (serial) return serial.at.toISOString().slice(0, 10);
  const [spelled = '', year, month, dayOf, dotDay, dotMonth, dotYear] = DAY.exec(text) ?? [];
  if (spelled === '' || /^\d/.test(text.slice(spelled.length))) return null;
  const parts = [year ?? dotYear, month ?? dotMonth, dayOf ?? dotDay].map((part) => part?.padStart(2, '0'));
  const iso = parts.join('-');
  const at = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(iso) && at > 86_400_000 ? iso : null;
}

/** The instant where there is one, else the day. */
export function when(value: unknown): { at: string | null; day: string | null } {
  const at = instant(value);
  return { at, day: at ? null : day(value) };
}

/** "1:02:03", "02:03" and "00:02:03.5" in seconds. */
export function clockSeconds(value: unknown): number | null {
  const match = typeof value === 'string' ? /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:\.\d+)?$/.exec(value.trim()) : null;
  return match ? Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]) : null;
}

export function isYes(value: unknown): boolean {
  return value === true || value === 1 || /^(true|yes|1)$/i.test(String(value ?? '').trim());
}

/** Out of whatever a file calls them: `tmdb`, `imdb`, `tvdb`. */
export function idsOf(ids: { tmdb?: unknown; imdb?: unknown; tvdb?: unknown } | null | undefined): ExternalIds {
  const tmdb = wholeNumber(ids?.tmdb);
  const tvdb = wholeNumber(ids?.tvdb);
  const imdb = typeof ids?.imdb === 'string' ? (/^tt\d{5,10}$/.exec(ids.imdb.trim())?.[0] ?? null) : null;
  return { ...(tmdb && { tmdb }), ...(imdb && { imdb }), ...(tvdb && { tvdb }) };
}

/** "The Office (2005)" is a title and a year. "Blade Runner 2049" is a title. */
export function splitYear(text: string): { title: string; year: number | null } {
  const match = /^(.+?)\s*\((\d{4})\)$/.exec(text.trim());
  const year = match ? yearOf(match[2]) : null;
  return match && year !== null ? { title: match[1] ?? text, year } : { title: text.trim(), year: null };
}
