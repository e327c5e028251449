import type { AudioTrack } from '@/lib/library/probe/schema';

/** ISO 639-2 has two codes for some languages, of which the wider world uses the other. */
const OTHER_CODES: Record<string, string> = {
  ger: 'de',
  fre: 'fr',
  dut: 'nl',
  cze: 'cs',
  gre: 'el',
  chi: 'zh',
  per: 'fa',
  rum: 'ro',
  slo: 'sk',
  alb: 'sq',
  arm: 'hy',
  baq: 'eu',
  bur: 'my',
  geo: 'ka',
  ice: 'is',
  mac: 'mk',
  may: 'ms',
  wel: 'cy',
};

/** `deu`, `ger` and `de-AT` are all `de`; empty for what is no language. */
export function plainLanguage(code: string): string {
  const first = code.toLowerCase().split(/[-_]/)[0] ?? '';
  const known = OTHER_CODES[first];
  if (known) return known;
  try {
    return new Intl.Locale(first).language;
  } catch {
    return '';
  }
}

/** Which track plays by itself: one in the profile's language, else what the file says, else the first. */
export function defaultSound(audio: readonly AudioTrack[], language: string): number {
  const wanted = plainLanguage(language);
  const isComment = ({ title }: AudioTrack) => /comment|descri/i.test(title);
  const spoken = audio.findIndex((track) => plainLanguage(track.language) === wanted && !isComment(track));
  const marked = audio.findIndex(({ isDefault }) => isDefault);
  return Math.max(0, spoken >= 0 ? spoken : marked);
}
