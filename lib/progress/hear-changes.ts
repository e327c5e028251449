/** The first seconds belong to the page itself, which came fresh. */
const BEGIN_AFTER_MS = 2_000;

interface Hearing {
  /** The stream opens: the server does not tell again what changed before, since the page was made or lost the connection. */
  mayHaveMissed: () => void;
  /** What the stream told, as JSON that nobody has checked. */
  onChange: (change: unknown) => void;
}

/** Listens to the household's stream while the page is looked at. @returns what ends it. */
export function hearChanges({ mayHaveMissed, onChange }: Hearing): () => void {
  let stream: EventSource | null = null;
  let begun = false;
  const listen = () => {
    if (!begun) return;
    if (document.visibilityState === 'hidden') {
      stream?.close();
      stream = null;
      return;
    }
    if (stream) return;
    stream = new EventSource('/api/progress/stream');
    stream.addEventListener('open', mayHaveMissed);
    stream.addEventListener('change', ({ data }) => onChange(parsed(data)));
  };
  const beginning = setTimeout(() => {
    begun = true;
    listen();
  }, BEGIN_AFTER_MS);
  document.addEventListener('visibilitychange', listen);
  return () => {
    document.removeEventListener('visibilitychange', listen);
    clearTimeout(beginning);
    stream?.close();
  };
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
