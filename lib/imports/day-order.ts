/** Which part of a day comes first, where a file may leave it open. */
export type DayOrder = 'day-first' | 'month-first';
/** As in Japan: 20/04/03. */
type ReadOrder = DayOrder | 'year-first';

/** The day on which Netflix began to stream: nothing in such a file is older. */
const FIRST_DAY = '2007-01-16';

interface Parts {
  first: number;
  second: number;
  year: number;
}

/** Where the ten digits of a script begin: Arabic, Persian, Hindi, Bengali, Thai, and wide ones. */
const ZEROS = [...'٠۰०০๐０'].map((zero) => zero.codePointAt(0) ?? 0);

/**
 * A day in our digits, without the marks of direction that stand in it where people write from the right, and with strokes for
 * the words of East Asia: 2024年4月13日.
 */
export function plainDay(text: string): string {
  return plainDigits(text)
    .replaceAll(/[\u061C\u200E\u200F]/g, '')
    .replaceAll(/\s*[年月년월]\s*/gu, '/')
    .replaceAll(/\s*[日일]/gu, '');
}

/** With our digits in place of those of other scripts. */
export function plainDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : `${code - zero}`;
  });
}

/** Thailand counts from the Buddha's death. */
const christian = (year: number) => (year > 2400 && year < 2700 ? year - 543 : year);

function partsOf(written: string): Parts | null {
  const text = plainDay(written);
  const match = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2}|\d{4})\.?\s*$/.exec(text);
  if (!match) return null;
  const year = Number(match[3]);
  return { first: Number(match[1]), second: Number(match[2]), year: year < 100 ? 2000 + year : christian(year) };
}

function iso(year: number, month: number, day: number): string | null {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

/** A day of a file, by the order of its parts; one that begins with the year needs none. */
export function readDay(text: string, order: ReadOrder): string | null {
  const yearFirst = /^\s*(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\.?\s*$/.exec(plainDay(text));
  if (yearFirst) return iso(christian(Number(yearFirst[1])), Number(yearFirst[2]), Number(yearFirst[3]));
  const parts = partsOf(text);
  if (!parts) return null;
  const { first, second, year } = parts;
  if (order === 'year-first') return year < 2100 ? iso(2000 + first, second, year - 2000) : null;
  return order === 'day-first' ? iso(year, second, first) : iso(year, first, second);
}

/** Decides from a whole file, day after day, in which order its days are written. */
export class DayOrderFinder {
  #possible = new Set<DayOrder>(['day-first', 'month-first']);
  readonly #turns = { 'day-first': { up: 0, down: 0 }, 'month-first': { up: 0, down: 0 } };
  readonly #last: Partial<Record<DayOrder, string>> = {};
  #latest: string;

  /** @param today no day lies after tomorrow. */
  constructor(today: string) {
    this.#latest = new Date(Date.parse(`${today}T00:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10);
  }

  look(text: string): void {
    const parts = partsOf(text);
    if (!parts) return;
    // A date with dots that begins with a day or a month begins with the day.
    if (text.includes('.')) this.#possible.delete('month-first');
    for (const order of ['day-first', 'month-first'] as const) {
      const day = readDay(text, order);
      if (day === null || day > this.#latest || day < FIRST_DAY) this.#possible.delete(order);
      const last = this.#last[order];
      if (day !== null && last !== undefined && day !== last) this.#turns[order][day > last ? 'up' : 'down'] += 1;
      if (day !== null) this.#last[order] = day;
    }
  }

  /** Null where the file leaves it open: then a person says. */
  decided(): ReadOrder | null {
    const [only, ...more] = [...this.#possible];
    if (more.length === 0) return only ?? 'year-first';
    // Such files are sorted, so that the order in which no day steps back is the right one.
    const sorted = [...this.#possible].filter(
      (order) => Math.min(this.#turns[order].up, this.#turns[order].down) === 0,
    );
    return sorted.length === 1 ? (sorted[0] ?? null) : null;
  }
}
