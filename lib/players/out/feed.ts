/* One feed in the two forms that readers read: JSON Feed 1.1 (https://jsonfeed.org) and Atom (RFC 4287). */

export interface Feed {
  title: string;
  language: string;
  /** Full addresses: of the page it is about, and of the feed's kind; the second names no secret. */
  home: string;
  id: string;
  items: FeedItem[];
}

export interface FeedItem {
  /** A URI that never changes. */
  id: string;
  title: string;
  url: string;
  text: string;
  /** ISO instant. */
  at: string;
}

const JSON_NAMES = { home: 'home_page_url', text: 'content_text', at: 'date_published' };

export function jsonFeed({ title, language, home, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language,
    [JSON_NAMES.home]: home,
    items: items.map(({ text, at, ...same }) => ({ ...same, [JSON_NAMES.text]: text, [JSON_NAMES.at]: at })),
  });
}

export function atomFeed({ title, language, home, id, items }: Feed): string {
  const newest = items.map(({ at }) => at).toSorted();
  const entries = items.map(
    (item) =>
      `<entry><id>${escaped(item.id)}</id><title>${escaped(item.title)}</title><link href="${escaped(item.url)}"/>` +
      `<published>${item.at}</published><updated>${item.at}</updated><content type="text">${escaped(item.text)}</content></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">` +
    `<id>${escaped(id)}</id><title>${escaped(title)}</title><link href="${escaped(home)}"/>` +
    `<author><name>Tonight</name></author><updated>${newest.at(-1) ?? '1970-01-01T00:00:00.000Z'}</updated>` +
    `${entries.join('')}</feed>\n`
  );
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @returns the text for XML, which cannot say some characters at all. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}
