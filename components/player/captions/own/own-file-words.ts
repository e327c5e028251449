import type { Unreadable } from '@/components/player/captions/own/read-own-file';

/** What happened to a file that a viewer gave. */
export type OwnFileNews = { kind: 'added' | 'added-until-left' | 'removed' | Unreadable; name: string };

const WORDS: Record<OwnFileNews['kind'], (name: string) => string> = {
  added: (name) => `Subtitles: “${name}”.`,
  'added-until-left': (name) => `Subtitles: “${name}”. This browser keeps no files: they go when you leave this page.`,
  removed: (name) => `“${name}” is removed from this device.`,
  'too-large': (name) => `“${name}” is too large. A file of subtitles has 2 MB at most.`,
  'other-format': (name) => `“${name}” is in a format that Tonight cannot read. SRT and WebVTT files it can.`,
  'no-subtitles': (name) => `“${name}” has no subtitles in it. Choose an SRT or a WebVTT file.`,
  'not-read': (name) => `“${name}” could not be read. Try it again.`,
};

export function ownFileWords({ kind, name }: OwnFileNews): string {
  return WORDS[kind](name);
}

export function isRefusal({ kind }: OwnFileNews): boolean {
  return kind !== 'added' && kind !== 'added-until-left' && kind !== 'removed';
}
