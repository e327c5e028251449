interface Problem {
  detail?: string;
  errors?: { path: string; message: string }[];
}

/** A problem in its own words, and where it is about some field, which; anything else as it was said. */
export function wordsOf(said: unknown): string {
  if (typeof said !== 'object' || said === null) return String(said);
  const { detail, errors = [] }: Problem = said;
  const fields = errors.map(({ path, message }) => `${path}: ${message}`);
  return [detail ?? JSON.stringify(said), ...fields].join(' ');
}
