/** No further number of the same file may be a height, a year or a size: "-1080p", "-2010". */
export const MORE =
  '(?:(?:[\\s._]?[-–~+&,][\\s._]?|[\\s._]and[\\s._])(?!\\d{3,4}x\\d{3})(?:S\\d{1,4}[\\s._-]?)?(?:EP?|\\d{0,4}x)|[\\s._](?:S\\d{1,4}[\\s._]?EP?|(?=\\d{1,2}x\\d)\\d{1,2}x)|[-–~](?=\\d{1,3}(?![\\dpix]))|,(?=\\d{2,3}(?![\\dpix]))|\\s[+&]\\s(?=\\d{1,3}(?![\\dpix]))|[\\s._-]?(?:EP?|x)|[+&])(\\d{1,5})(?![\\dpi])';

/** `E01-E03` and `E01-03` are three, `E01E02` and `E01+E05` two, and `E01-E02-E05` those that it says. */
export function allOf(first: number, more: string): number[] {
  const episodes = [first];
  const withoutSeasons = more.replaceAll(/S\d{1,4}(?=[\s._-]?E)|(?<=[\s._–~+&-])\d{1,4}(?=x\d)/gi, '');
  const others = [...withoutSeasons.matchAll(/[^\d]*(\d{1,5})/g)];
  for (const [written, digits] of others) {
    const next = Number(digits);
    const last = episodes.at(-1) ?? first;
    const isRange = others.length === 1 && /[-–~]/.test(written) && next > last && next - last < 50;
    if (isRange) for (let each = last + 1; each <= next; each += 1) episodes.push(each);
    else if (next !== last) episodes.push(next);
  }
  return episodes;
}
