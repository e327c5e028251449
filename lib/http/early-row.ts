/** The element of a page in which Continue Watching stands before React is awake. */
export const EARLY_ROW = 'device-row';
/** In `localStorage`: the row of who has not signed in, as this browser drew it last. */
export const ROW_KEY = 'tonight-row';

/** An element as it was drawn, or a text. */
export type DrawnNode = string | [tag: string, attributes: Record<string, string>, ...children: DrawnNode[]];

export function forgetEarlyRow(): void {
  try {
    localStorage.removeItem(ROW_KEY);
  } catch {
    // Storage is refused: nothing was kept.
  }
}
