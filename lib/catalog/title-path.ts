import { type TitleKey, titleKey, titleText } from '@/lib/catalog/title-key';

export function titlePath(key: TitleKey): string {
  return `/title/${titleText(key)}`;
}

export function seasonPath(showId: number, season: number): string {
  return `${titlePath(titleKey('tv', showId))}/season/${season}`;
}
