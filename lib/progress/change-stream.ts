import { listen } from '@/lib/progress/changes';

/** Proxies cut connections on which nothing happens for a minute. */
const HEARTBEAT_MS = 25_000;
/** What a reader that has fallen asleep may leave unread before it is let go; it comes back and refreshes. */
const MOST_UNREAD = 256;

/**
 * Server-sent events about these profiles: `change` with a Change as JSON.
 * @param until milliseconds since 1970 at which it ends: nobody listens longer than their token lasts.
 */
export function changeStream(profileIds: ReadonlySet<string>, until: number, signal: AbortSignal): ReadableStream {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string) => {
          if ((controller.desiredSize ?? 0) <= 0) return end();
          controller.enqueue(encoder.encode(text));
        };
        const unlisten = listen(profileIds, (change) => send(`event: change\ndata: ${JSON.stringify(change)}\n\n`));
        const heartbeat = setInterval(() => {
          if (Date.now() >= until) end();
          else send(': still here\n\n');
        }, HEARTBEAT_MS);
        end = () => {
          unlisten();
          clearInterval(heartbeat);
          signal.removeEventListener('abort', end);
          try {
            controller.close();
          } catch {
            // The reader is gone already.
          }
        };
        signal.addEventListener('abort', end);
        send('retry: 3000\n\n');
        // Whoever left while we asked whose it is: no event tells of that any more.
        if (signal.aborted) end();
      },
      cancel: () => end(),
    },
    new CountQueuingStrategy({ highWaterMark: MOST_UNREAD }),
  );
}
