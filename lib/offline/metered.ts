/** What a browser says of its line, where it says anything: `navigator.connection`, which neither Safari nor Firefox has. */
export interface Line {
  /** A person asked the browser to load less. */
  saveData?: boolean;
  type?: string;
}

/** Whether what comes by this line is likely to be paid for by its size. */
export function isMetered({ saveData, type }: Line): boolean {
  return saveData === true || type === 'cellular' || type === 'wimax';
}
