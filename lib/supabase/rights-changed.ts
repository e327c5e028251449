import { EventEmitter } from 'node:events';

/*
 * Tells this process's long answers that who may see what may have changed: a PIN, a cap, a member, a session. They ask
 * again at once, instead of when they would have.
 */

const holder = globalThis as typeof globalThis & { tonightRights?: EventEmitter };

function emitter(): EventEmitter {
  holder.tonightRights ??= new EventEmitter().setMaxListeners(0);
  return holder.tonightRights;
}

export function announceRights(): void {
  emitter().emit('changed');
}

/** @returns what ends the listening. */
export function listenToRights(listener: () => void): () => void {
  emitter().on('changed', listener);
  return () => emitter().off('changed', listener);
}
