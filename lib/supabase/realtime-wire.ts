import { randomUUID } from 'node:crypto';
import { RealtimeClient, type RealtimeClientOptions } from '@supabase/supabase-js';
import { askWhoHears } from '@/lib/process/heard-by-others';
import { joinWire } from '@/lib/process/other-processes';
import { gathering } from '@/lib/supabase/gathering';
import { MISSED, otherProcessSaidSchema } from '@/lib/supabase/other-process-said';

const CHANNEL = 'tonight';
const EVENT = 'told';
/** A project's smallest plan takes 256 kB. */
const MOST_BYTES = 200_000;

interface Project {
  url: string;
  secretKey: string;
}

/**
 * Tells every process on a hosted project by Realtime's broadcast, and hears them, as `postgres-wire.ts` does. The
 * channel is private: row level security of `realtime.messages` lets no client in without a policy, and the secret key
 * alone goes past it. Without Realtime a process goes on by itself.
 * @returns what ends it.
 */
export function tellByRealtime(
  { url, secretKey }: Project,
  options: Pick<RealtimeClientOptions, 'transport' | 'reconnectAfterMs'> = {},
): () => Promise<void> {
  const me = randomUUID();
  const realtime = new RealtimeClient(`${url.replace(/^http/, 'ws')}/realtime/v1`, {
    ...options,
    vsn: '1.0.0',
    params: { apikey: secretKey },
    accessToken: async () => secretKey,
  });
  const channel = realtime.channel(CHANNEL, { config: { private: true, broadcast: { ack: true, self: false } } });
  const messages = gathering(MOST_BYTES, async (all) => {
    const outcome = await channel.send({ type: 'broadcast', event: EVENT, payload: { from: me, all } });
    if (outcome !== 'ok') throw new Error(`Realtime says “${outcome}”.`);
  });
  let joined = false;
  let hasJoined = false;
  /** That it does not answer is said once, until it does. */
  let isTold = false;
  const wire = joinWire({
    wants: () => joined,
    send: messages.add,
  });
  channel
    .on('broadcast', { event: EVENT }, ({ payload }) => {
      const said = otherProcessSaidSchema.safeParse(payload).data;
      if (said && said.from !== me) for (const told of said.all) wire.take(told);
    })
    .subscribe((status, error) => {
      joined = status === 'SUBSCRIBED';
      // While there was no connection, others said what this process did not hear, and heard nothing of it.
      if (joined) {
        for (const told of MISSED) wire.take(told);
        messages.add(askWhoHears({ isAgain: hasJoined }));
      }
      if (error && !isTold) {
        console.error(
          `Realtime does not answer, so that processes of this project do not hear each other: ${error.message}`,
        );
      }
      isTold = !joined && (isTold || error !== undefined);
      hasJoined ||= joined;
    });
  return async () => {
    wire.leave();
    await messages.settled();
    await realtime.removeAllChannels();
    await realtime.disconnect();
  };
}
