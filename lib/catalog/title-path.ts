import type { MediaType } from '@/lib/catalog/catalog';

export function titlePath(type: MediaType, id: number): string {
  return `/title/${type}/${id}`;
}

export function seasonPath(showId: number, season: number): string {
  return `/title/tv/${showId}/season/${season}`;
}
