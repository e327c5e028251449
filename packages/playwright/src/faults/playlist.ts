interface Piece {
  /** Seconds in the film. */
  start: number;
  end: number;
  /** As the list spells its address; and its first byte, where a piece is a range of a file. */
  file: string;
  from: number | null;
  /** Its lines in the list, the first and the one behind the last. */
  lines: [number, number];
}

/** The pieces of a media playlist (RFC 8216). A list of lists has none. */
function piecesOf(list: string): Piece[] {
  const pieces: Piece[] = [];
  let [start, length, from, first] = [0, 0, null as number | null, -1];
  for (const [index, line] of list.split('\n').entries()) {
    const [, seconds] = /^#EXTINF:([\d.]+)/.exec(line) ?? [];
    const [, offset] = /^#EXT-X-BYTERANGE:\d+@(\d+)/.exec(line) ?? [];
    if (seconds !== undefined) [length, first] = [Number(seconds), index];
    else if (offset !== undefined) from = Number(offset);
    else if (line.trim() !== '' && !line.startsWith('#') && first >= 0) {
      pieces.push({ start, end: start + length, file: line.trim(), from, lines: [first, index + 1] });
      [start, from, first] = [start + length, null, -1];
    }
  }
  return pieces;
}

/** The piece that a second of the film lies in; null in a list of lists, or past the end. */
export function firstBytesAt(list: string, second: number): Piece | null {
  return piecesOf(list).find(({ start, end }) => second >= start && second < end) ?? null;
}

/** The list without the pieces that begin at a second or later: the film ends there, whatever a manifest declares. */
export function shortened(list: string, second: number): string {
  const lines = list.split('\n');
  for (const piece of piecesOf(list)
    .filter(({ start }) => start >= second)
    .reverse()) {
    lines.splice(piece.lines[0], piece.lines[1] - piece.lines[0]);
  }
  return lines.join('\n');
}
