import { srtToWebVtt } from '@/lib/media/captions/srt';

/** Text as WebVTT, by what it says, not by its name: servers and people call captions what they like. Null for anything else. */
export function webVttOf(text: string): string | null {
  return /^WEBVTT(?![^ \t\r\n])/.test(text) ? text : srtToWebVtt(text);
}
