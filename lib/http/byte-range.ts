/** Which bytes a request asks for: all, some, or what is not there. */
export type ByteRange = { kind: 'whole' } | { kind: 'part'; start: number; end: number } | { kind: 'none' };

/** One range alone; what asks for several, or in other units, is answered with everything, as the standard lets us. */
export function byteRange(header: string | null, size: number): ByteRange {
  const [, from, to] = /^\s*bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return { kind: 'whole' };
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  const isNothing = start >= size || (from === '' && Number(to) === 0);
  if (isNothing) return { kind: 'none' };
  return start > end ? { kind: 'whole' } : { kind: 'part', start, end };
}
