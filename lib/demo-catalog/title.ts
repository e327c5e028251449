import type { FilmEntry, ShowEntry } from '@/lib/demo-catalog/authoring';
import type { ExpandedShow } from '@/lib/demo-catalog/expand-show';
import type { movieListItem, showListItem } from '@/lib/demo-catalog/list-item';

interface Listed {
  popularity: number;
  /** Release or first air date, "" where it is unknown. */
  date: string;
}

export interface DemoMovie extends Listed {
  type: 'movie';
  entry: FilmEntry;
  listItem: ReturnType<typeof movieListItem>;
}

export interface DemoShow extends Listed {
  type: 'tv';
  entry: ShowEntry;
  show: ExpandedShow;
  listItem: ReturnType<typeof showListItem>;
}

/** A title with what lists, filters and searches look at. */
export type DemoTitle = DemoMovie | DemoShow;
