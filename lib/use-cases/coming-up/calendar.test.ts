import { afterEach, describe, expect, it } from 'vitest';
import { calendarText } from '@/lib/use-cases/coming-up/calendar';
import type { ComingUpItem } from '@/lib/use-cases/coming-up/coming-up-of';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const item = (title: string, more: Partial<ComingUpItem> = {}): ComingUpItem => ({
  showId: 7,
  day: '2026-11-28',
  season: 2,
  episodes: [{ number: 5, name: 'The Ferry' }],
  show: {
    type: 'tv',
    id: 7,
    title,
    overview: '',
    date: null,
    poster: null,
    backdrop: null,
    genreIds: [],
    rating: null,
    originalLanguage: null,
  },
  ...more,
});
const of = { name: 'Ada', timeZone: 'America/New_York', veiled: false, siteUrl: 'https://tonight.example' };
/** Its lines, as a program reads them: a folded line goes on behind a space. */
const lines = (items: ComingUpItem[], more: Partial<typeof of> = {}) =>
  calendarText(items, { ...of, ...more })
    .replaceAll('\r\n ', '')
    .split('\r\n');

describe('calendarText', () => {
  it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
    'has the air date’s own day on a server in %s',
    (serverZone) => {
      process.env.TZ = serverZone;
      const found = lines([item('Harbour')]);
      expect(found).toContain('DTSTART;VALUE=DATE:20261128');
      expect(found).toContain('DTEND;VALUE=DATE:20261129');
      expect(found).toContain('X-WR-TIMEZONE:America/New_York');
    },
  );

  it('says what airs, and where it is', () => {
    const found = lines([item('Harbour')]);
    expect(found).toContain('SUMMARY:Harbour S2 E5');
    expect(found).toContain('DESCRIPTION:The Ferry');
    expect(found).toContain('URL;VALUE=URI:https://tonight.example/title/tv/7');
    expect(found).toContain('UID:tv-7-2-5@tonight');
  });

  it('keeps its events’ names when a day changes, and is the same text twice', () => {
    const uid = (day: string) => lines([item('Harbour', { day })]).find((line) => line.startsWith('UID'));
    expect(uid('2026-11-28')).toBe(uid('2027-02-01'));
    expect(lines([item('Harbour')])).toEqual(lines([item('Harbour')]));
  });

  it('names no episode to whom names may tell too much', () => {
    expect(lines([item('Harbour')], { veiled: true }).join()).not.toContain('Ferry');
  });

  it.each(['a\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'b\nATTENDEE:mailto:x@example.org', 'c; d, e\\', '🦊'.repeat(200)])(
    'lets no name out of its line: %j',
    (name) => {
      const found = lines([item(name, { episodes: [{ number: 5, name }] })], { name });
      expect(found.filter((line) => /^(BEGIN|END|ATTENDEE)/.test(line))).toEqual([
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'END:VCALENDAR',
      ]);
      expect(calendarText([item(name)], { ...of, name }).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(found.find((line) => line.startsWith('SUMMARY'))).not.toMatch(/(?<!\\)[;,]/);
      expect(found.find((line) => line.startsWith('NAME'))).not.toMatch(/(?<!\\)[;,]/);
    },
  );

  it('leaves out what has no day, and is a calendar without events where nothing has one', () => {
    expect(lines([item('Harbour', { day: null, episodes: [] })])).not.toContain('BEGIN:VEVENT');
    expect(lines([]).at(0)).toBe('BEGIN:VCALENDAR');
  });
});
