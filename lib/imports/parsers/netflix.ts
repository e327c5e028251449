import { firstRowOf, rowsOf } from '@/lib/imports/csv';
import { DayOrderFinder, plainDay, readDay } from '@/lib/imports/day-order';
import { neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import type { ByteSource } from '@/lib/imports/text';

const TRAILER =
  'trailers?|teasers?|clips?|bonus|tr[áa]iler|avance|bande-annonce|予告編?|ティーザー|예고편|티저|трейлер|тизер|zwiastun|fragman';
/** "Trailer: Dark", "Season 2 Teaser: Dark", "Dark: Official Trailer 2", "Dark: Season 2 (Clip)"; an episode may be called "Clip Show". */
const IS_TRAILER = new RegExp(
  [
    '_hook_',
    `^(?:\\p{L}+ \\d+ )?(?:official )?(?:${TRAILER})(?: \\d+)?\\s*[:：]`,
    `[:：]\\s*(?:official )?(?:${TRAILER})(?: \\d+)?$`,
    `\\((?:official )?(?:${TRAILER})(?: \\d+)?\\)$`,
  ].join('|'),
  'iu',
);

function isTrailer(title: string): boolean {
  return IS_TRAILER.test(title);
}

const DAY = /^"?\s*\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?\s*"?$/;

const TITLE =
  /^(title|titel|titre|titolo|título|tytuł|tittel|titul|název|názov|cím|otsikko|nimi|titlu|naslov|başlık|judul|tajuk|tiêu đề|τίτλος|название|назва|العنوان|כותרת|タイトル|제목|标题|標題)$/u;

/** Where the title and the day stand, by the names of two columns or by what stands in them. */
interface Places {
  title: number;
  day: number;
}

function placesIn(columns: readonly string[], first: readonly string[]): Places | null {
  const named = { title: columns.indexOf('title'), day: columns.indexOf('date') };
  const isNamed = named.title !== -1 && named.day !== -1;
  if (columns.length !== 2) return isNamed && isDay(first[named.day]) ? named : null;
  if (isDay(first[1])) return { title: 0, day: 1 };
  // The other way round other tables have a day first, too: "Date Joined,Username".
  if (isDay(first[0]) && TITLE.test(columns[1] ?? '')) return { title: 1, day: 0 };
  return isNamed ? named : null;
}

const isDay = (text: string | undefined) => DAY.test(plainDay(text ?? ''));

/**
 * `NetflixViewingHistory.csv`: a title and a day, whatever the two columns are called in the account's language. Of more
 * columns those two are read whose names say what they are.
 */
export function isNetflix(columns: readonly string[], beginning: string): boolean {
  return placesIn(columns, firstRowOf(beginning)) !== null;
}

/**
 * The file is in the order of the days, and says the account's region nowhere: whether the day or the month comes first is
 * decided from all of it. Where it leaves that open each row says both.
 */
export async function* parseNetflix(source: ByteSource, today: string): Parsed {
  const finder = new DayOrderFinder(today);
  let places: Places | null = null;
  for await (const row of rowsOf(source)) {
    places ??= placesIn(Object.keys(row), Object.values(row));
    finder.look(cell(row, places?.day ?? 1));
  }
  const decided = finder.decided();
  const order = decided ?? 'month-first';
  for await (const row of rowsOf(source)) {
    const title = cell(row, places?.title ?? 0);
    const text = cell(row, places?.day ?? 1);
    const day = readDay(text, order);
    const other = decided ? null : readDay(text, 'day-first');
    // Of what Netflix has no more it writes ": Episode 3".
    if (!title || title.startsWith(':')) yield { leftOut: 'no-title' };
    else if (isTrailer(title)) yield { leftOut: 'trailer' };
    else {
      yield neutralRow({
        source: 'netflix',
        kind: day ? 'play' : 'watched',
        title,
        day,
        ...(other && other !== day && { otherDay: other }),
      });
    }
  }
}

const cell = (row: Record<string, string>, place: number) => (Object.values(row)[place] ?? '').trim();
