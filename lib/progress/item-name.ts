interface Item {
  profileId: string;
  type: string;
  tmdbId: number;
  season?: number;
  episode?: number;
}

/** One text per profile and item, to find things by. */
export function itemName({ profileId, type, tmdbId, season = 0, episode = 0 }: Item): string {
  return `${profileId.toLowerCase()}/${type}/${tmdbId}/${season}/${episode}`;
}
