/**
 * Which captions to show: the language chosen for this title, else one the viewer reads, else the first.
 * @returns null when the stream has none.
 */
export function captionLanguage(
  offered: readonly { language: string }[],
  chosen: string | undefined,
  readingLanguages: readonly string[],
): string | null {
  const languages = offered.map(({ language }) => language);
  if (chosen && languages.includes(chosen)) return chosen;
  for (const reading of readingLanguages) {
    const found = languages.find((language) => base(language) === base(reading));
    if (found) return found;
  }
  return languages[0] ?? null;
}

const base = (language: string) => language.toLowerCase().split('-')[0];
