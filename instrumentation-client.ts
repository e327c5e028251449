import { type TrustedTypes, trustOwnScripts } from '@/lib/http/trusted-types';

/*
 * Runs in the browser before anything else. zod asks by trying whether code may be evaluated; the page's policy forbids
 * it, and every try is reported as a breach. Said by zod's own global, since importing it would cost every page its size.
 */
const shared: typeof globalThis & { __zod_globalConfig?: { jitless?: boolean } } = globalThis;
shared.__zod_globalConfig = { ...shared.__zod_globalConfig, jitless: true };

trustOwnScripts(window.location, (window as Window & { trustedTypes?: TrustedTypes }).trustedTypes);
