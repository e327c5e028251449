import { showWayOn } from '@/components/ui/undo-toast';

interface WayOn {
  message: string;
  label: string;
  href: string;
}

/**
 * Where to go when the server does not know this browser any more, or not as this profile: the session ended, the
 * profile was deleted on another device, its PIN is due again. Null for any other failure.
 * @param here path and query of the page it happened on.
 */
export function wayOnAfter(error: unknown, here: string): WayOn | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  if (error.status === 401) {
    const href = `/sign-in?next=${encodeURIComponent(here)}`;
    return { message: 'You are signed out on this device.', label: 'Sign in', href };
  }
  const code = 'code' in error ? error.code : null;
  if (error.status !== 403 || (code !== 'not-your-profile' && code !== 'pin-needed')) return null;
  return { message: 'This profile is not open here any more.', label: 'Who’s watching?', href: '/profiles' };
}

export function sayAccessLost(error: unknown): void {
  const way = wayOnAfter(error, window.location.pathname + window.location.search);
  if (way) void showWayOn(way.message, way.label, way.href);
}
