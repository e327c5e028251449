/** "Mob Psycho 100 II", "K-On! Season 2" and "Initial D 2nd Season" are seasons of one show elsewhere. */
export function splitSeason(title: string): { title: string; season: number | null } {
  const match = /^(.+?)[\s:]+(?:season (\d{1,2})|(\d{1,2})(?:st|nd|rd|th) season|(II|III|IV|V))$/i.exec(title.trim());
  if (!match) return { title: title.trim(), season: null };
  const roman = { II: 2, III: 3, IV: 4, V: 5 }[match[4] ?? ''];
  return { title: match[1] ?? title, season: roman ?? Number(match[2] ?? match[3]) };
}
