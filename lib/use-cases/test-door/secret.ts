import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request carries the door's secret: `Authorization: Bearer …`. Takes equally long whatever was sent. */
export function carriesSecret(request: Request, secret: string): boolean {
  const sent = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(sent), digest(secret));
}
