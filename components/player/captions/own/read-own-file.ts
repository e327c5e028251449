import { decodeText } from '@/lib/media/captions/decode-text';
import { webVttOf } from '@/lib/media/captions/web-vtt';

/** A viewer's own subtitles, as they are kept and drawn. */
export interface OwnSubtitles {
  /** Of the file, by which the viewer knows it again. */
  name: string;
  webVtt: string;
}

export type Unreadable = 'too-large' | 'other-format' | 'no-subtitles' | 'not-read';

/** A film of ten hours, every word of it, is a third of this. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** The beginnings of ASS and SSA, MicroDVD, and TTML. */
const OTHER_FORMATS = /^\s*(?:\[Script Info\]|\{\d+\}\{\d+\}|(?:<\?xml[^>]*>\s*)?<tt[\s:>])/i;

/**
 * Reads a file that a viewer gave, whatever it is. One that is too large is not even opened.
 * @param language in which the viewer reads: it says how to take what is not UTF-8.
 */
export async function readOwnFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  language: string,
): Promise<OwnSubtitles | Unreadable> {
  if (file.size > MOST_BYTES) return 'too-large';
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return 'not-read';
  const text = decodeText(new Uint8Array(bytes), language);
  if (OTHER_FORMATS.test(text)) return 'other-format';
  const webVtt = webVttOf(text);
  return webVtt?.includes('-->') ? { name: file.name, webVtt } : 'no-subtitles';
}
