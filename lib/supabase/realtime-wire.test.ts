import { afterEach, expect, it, vi } from 'vitest';
import { madeInProcess } from '@/lib/process/one-per-process';
import { hearOthers, tellOthers } from '@/lib/process/other-processes';
import { tellByRealtime } from '@/lib/supabase/realtime-wire';

/*
 * Realtime as its protocol's description has it (version 1.0.0): what a project answers to a join and to a broadcast. No hosted
 * project was asked.
 */

interface Frame {
  topic: string;
  event: string;
  payload: Record<string, unknown>;
  ref: string | null;
  join_ref?: string | null;
}

const sockets: Project[] = [];

/** A hosted project's end of a connection. */
class Project {
  readonly url: string;
  readonly frames: Frame[] = [];
  readyState = 0;
  binaryType = 'arraybuffer';
  bufferedAmount = 0;
  protocol = '';
  extensions = '';
  /** How many messages the client has worked through. */
  heard = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: object) => void) | null = null;
  onerror: ((event: object) => void) | null = null;

  constructor(url: string | URL) {
    this.url = String(url);
    sockets.push(this);
    setTimeout(() => {
      this.readyState = 1;
      this.onopen?.();
    });
  }
  send(text: string) {
    const frame: Frame = JSON.parse(text);
    this.frames.push(frame);
    const { topic, ref, join_ref } = frame;
    const response = frame.event === 'phx_join' ? { postgres_changes: [] } : {};
    this.says({ topic, ref, join_ref, event: 'phx_reply', payload: { status: 'ok', response } });
  }
  says(frame: Frame) {
    setTimeout(() => {
      this.onmessage?.({ data: JSON.stringify(frame) });
      this.heard += 1;
    });
  }
  close() {
    this.readyState = 3;
    this.onclose?.({ code: 1000, reason: '', wasClean: true });
  }
  addEventListener() {}
  removeEventListener() {}
  of(event: string) {
    return this.frames.filter((frame) => frame.event === event);
  }
}

const ends: (() => Promise<void>)[] = [];
/** Of a worker's other files, too, whose listeners come back after each test here. */
const listeners = () => madeInProcess<{ listeners: Map<string, unknown> }>('other-processes')?.listeners;
const before = new Map(listeners());
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  for (const [topic, listener] of before) listeners()?.set(topic, listener);
  sockets.length = 0;
});

async function joined() {
  const project = { url: 'https://project.supabase.co', secretKey: 'sb_secret_x' };
  ends.push(tellByRealtime(project, { transport: Project as never, reconnectAfterMs: () => 10 }));
  await vi.waitFor(() => expect(sockets.at(-1)?.of('phx_join')).toHaveLength(1));
  await vi.waitFor(() => expect(sockets.at(-1)?.heard).toBeGreaterThan(0));
  return sockets.at(-1) ?? expect.fail('nothing was opened');
}

const broadcast = (payload: object): Frame => ({
  topic: 'realtime:tonight',
  event: 'broadcast',
  payload: { type: 'broadcast', event: 'told', payload },
  ref: null,
});

it('joins a private channel with the secret key', async () => {
  const socket = await joined();
  expect(socket.url).toContain('wss://project.supabase.co/realtime/v1/websocket?apikey=sb_secret_x');
  expect(socket.of('phx_join')[0]).toMatchObject({
    topic: 'realtime:tonight',
    payload: { config: { private: true, broadcast: { ack: true, self: false } } },
  });
});

it('tells others, what gathers meanwhile together', async () => {
  const socket = await joined();
  for (let turn = 0; turn < 5; turn += 1) tellOthers('realtime-test', turn);
  const messages = () => socket.of('broadcast').map(({ payload }) => payload);
  const testing = [0, 1, 2, 3, 4].map((said) => ({ topic: 'realtime-test', said }));
  await vi.waitFor(() =>
    expect(messages()).toContainEqual(
      expect.objectContaining({ event: 'told', payload: expect.objectContaining({ all: testing }) }),
    ),
  );
  expect(messages()[0]).toMatchObject({
    payload: { all: expect.arrayContaining([{ topic: 'live-who-hears', said: null }]) },
  });
});

it('hears others, not itself, and nothing it does not understand', async () => {
  const socket = await joined();
  const heard = vi.fn();
  hearOthers('realtime-test', heard);
  tellOthers('realtime-test', 'mine');
  await vi.waitFor(() => expect(socket.of('broadcast')).toHaveLength(1));
  const own = socket.of('broadcast')[0]?.payload.payload as object;
  socket.says(broadcast(own));
  socket.says(broadcast({ nonsense: true }));
  socket.says(broadcast({ from: 'another', all: [{ topic: 'realtime-test', said: 'theirs' }] }));
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([['theirs']]));
});

it('asks anew for what was said before it could hear', async () => {
  const forgot = vi.fn();
  hearOthers('live-lost', forgot);
  // What came in other tests, before this listener.
  forgot.mockClear();
  await joined();
  await vi.waitFor(() => expect(forgot).toHaveBeenCalledTimes(1));
});

it('asks anew for what it missed while the connection was lost', async () => {
  const socket = await joined();
  await vi.waitFor(() => expect(socket.of('broadcast')).toHaveLength(1));
  const forgot = vi.fn();
  hearOthers('live-lost', forgot);
  socket.readyState = 3;
  socket.onclose?.({ code: 1006, reason: '', wasClean: false });
  await vi.waitFor(() => expect(forgot).toHaveBeenCalled(), { timeout: 10_000 });
  expect(sockets).toHaveLength(2);
});
