import type { ProgressCatalog } from '@/lib/progress/progress-catalog';

/** What a device knows of shows. Progress asks; the code that puts the page together says what answers. */
export interface DeviceFacts {
  catalog(): ProgressCatalog;
  /** Asks ahead for what "next" will need of a show, while there is a network to ask over. */
  keep(showId: number, season: number): Promise<void>;
}

let load: (() => Promise<DeviceFacts>) | undefined;

/** Says where the facts come from; they are loaded with the first question. */
export function answerFactsBy(loader: () => Promise<DeviceFacts>): void {
  load = loader;
}

export async function deviceFacts(): Promise<DeviceFacts> {
  if (!load) throw new Error('Nobody has said where facts of shows come from');
  return load();
}
