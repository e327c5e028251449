import { EventEmitter } from 'node:events';
import { onePerProcess } from '@/lib/process/one-per-process';

/*
 * Tells this process's long answers that who may see what may have changed: a PIN, a cap, a member, a session. They ask
 * again at once, instead of when they would have.
 */

const rights = onePerProcess('rights-changed', () => new EventEmitter().setMaxListeners(0));

export function announceRights(): void {
  rights.get().emit('changed');
}

/** @returns what ends the listening. */
export function listenToRights(listener: () => void): () => void {
  rights.get().on('changed', listener);
  return () => rights.get().off('changed', listener);
}
