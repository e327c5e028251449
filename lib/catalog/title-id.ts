/** TMDB's ids are positive 32 bit integers. */
export const MAX_TITLE_ID = 2_147_483_647;
export const MAX_SEASON_NUMBER = 9_999;
export const MAX_EPISODE_NUMBER = 99_999;

/** The TMDB id in an address, or null where the text is not one: then there is no such title to ask for. */
export function parseTitleId(text: string): number | null {
  if (!/^[1-9]\d{0,9}$/.test(text)) return null;
  const id = Number(text);
  return id <= MAX_TITLE_ID ? id : null;
}

/** A season or episode number in an address: 0 (specials) or more; null where the text is not one. */
export function parseListNumber(text: string): number | null {
  if (!/^(0|[1-9]\d{0,4})$/.test(text)) return null;
  return Number(text);
}
