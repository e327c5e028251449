/** What says that a language is not known, or that there is none. */
const NO_LANGUAGE = new Set(['und', 'zxx', 'mis', 'mul']);

/** One form for all that mean the same: `eng`, `EN` and `en` are `en`, `pt_BR` is `pt-BR`; empty when it is not known. */
export function languageTag(language: string): string {
  try {
    const { language: base, baseName } = new Intl.Locale(language.trim().replaceAll('_', '-'));
    // Newer browsers leave the language of `und` out.
    return !base || NO_LANGUAGE.has(base) ? '' : baseName;
  } catch {
    return '';
  }
}

/** Whether two tags mean the same language, in whatever region; what is not known is like nothing. */
export function sameLanguage(one: string, other: string): boolean {
  const base = baseLanguage(one);
  return base !== '' && base === baseLanguage(other);
}

export function baseLanguage(language: string): string {
  return languageTag(language).split('-')[0] ?? '';
}

/** "German", in the browser's own language; empty when it is not known. */
export function languageName(language: string): string {
  const tag = languageTag(language);
  return (tag && new Intl.DisplayNames(undefined, { type: 'language', fallback: 'none' }).of(tag)) || '';
}
