import path from 'node:path';
import { type MediaFolder, parseMediaFolders } from './media-folders.ts';
import { settingsSchema } from './settings-schema.ts';
import { isOnTheInternet } from './this-machine.ts';

/** Every stream of which ships with the repository. */
export const DEMO_MANIFEST = 'public/demo/media/manifest.json';

/** Where the hosted Supabase project is; absent on the embedded default. */
export interface HostedSupabase {
  url: string;
  publishableKey: string;
  secretKey: string;
  /** Only for projects that still sign with a shared secret; others publish their keys. */
  jwtSecret?: string;
}

/** Where backups lie, and how many are kept for how long. */
export interface BackupSettings {
  directory: string;
  /** As `03:30`, on this machine's clock; null where none is made by night. */
  at: string | null;
  /** Of those made by night. */
  keep: number;
  days: number;
}

export interface ServerEnvironment {
  port: number;
  /** Folder of the embedded database and of the keys made for it. */
  dataDirectory: string;
  /** A PostgreSQL server of one's own in place of the embedded database. */
  databaseUrl?: string;
  /** That server itself, where `databaseUrl` is a pooler before it. */
  databaseDirectUrl?: string;
  /** A server that follows it, which pages may read from. */
  databaseReplicaUrl?: string;
  /** Public address without a trailing slash: mail links point at it. */
  siteUrl: string;
  hostedSupabase?: HostedSupabase;
  /** A v4 bearer token or a v3 key; without it (and without a base URL) the demo catalog answers. */
  tmdbAccessToken?: string;
  tmdbApiBaseUrl?: string;
  /** File path or http(s) address of the media manifest. */
  mediaManifest: string;
  /** Folders of the household's own video files. */
  mediaFolders: MediaFolder[];
  /** The program, or the folder where it and `ffprobe` lie; without it they are looked for as any program. */
  ffmpegPath?: string;
  /** Whether the first page offers the demo household. */
  demoHousehold: boolean;
  /** Mail goes through this server; without it, it is printed to the log. A hosted project sends its own. */
  smtp?: { url: string; from: string };
  /** Whether titles and streams are shown to people who are not signed in. */
  catalogPublic: boolean;
  /** Addresses of the accounts that see what titles do to people, in lower case. */
  operators: string[];
  /** Whether webhooks may lead to machines of a home network, and to this one. */
  webhooksToPrivateNetworks: boolean;
  /** Whether browsers keep the app and pages that were looked at, for when there is no network. */
  serviceWorker: boolean;
  /** The secret of the door for tests; without it there is no such door. */
  testDoor?: string;
  backups: BackupSettings;
  /** Whether an installation without accounts begins from a backup that its first page is given, with the log's code. */
  firstPageRestore: boolean;
  /** By which metrics are seen from afar; without it, from this machine alone. */
  metricsToken?: string;
  /** Words for people, or lines of JSON for programs. */
  logFormat: 'text' | 'json';
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** How many proxies stand in front, each of which appends to `x-forwarded-for`. */
  trustedProxies: number;
  /** How many accounts, and how many demo households, are made from one network address in an hour. */
  signUpsPerHour: number;
  demosPerHour: number;
}

export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Parses the settings a person may give (see `.env.example`).
 * @throws EnvironmentError whose message names every wrong setting in one sentence.
 */
export function parseServerEnvironment(variables: Record<string, string | undefined>): ServerEnvironment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(present);
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${lowerFirst(issue.message)}`);
    throw new EnvironmentError(`Wrong settings: ${[...new Set(complaints)].join('; ')}.`);
  }
  const values = parsed.data;
  const { NEXT_PUBLIC_SUPABASE_URL: url, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: publishableKey } = values;
  const { SUPABASE_SECRET_KEY: secretKey, SUPABASE_JWT_SECRET: jwtSecret } = values;
  const hostedSupabase =
    url && publishableKey && secretKey ? { url: withoutSlash(url), publishableKey, secretKey, jwtSecret } : undefined;
  const siteUrl = withoutSlash(values.SITE_URL ?? `http://localhost:${values.PORT}`);
  return {
    port: values.PORT,
    dataDirectory: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    databaseDirectUrl: values.DATABASE_DIRECT_URL,
    databaseReplicaUrl: values.DATABASE_REPLICA_URL,
    siteUrl,
    hostedSupabase,
    tmdbAccessToken: values.TMDB_ACCESS_TOKEN,
    tmdbApiBaseUrl: values.TMDB_API_BASE_URL && withoutSlash(values.TMDB_API_BASE_URL),
    mediaManifest: values.MEDIA_MANIFEST ?? DEMO_MANIFEST,
    mediaFolders: parseMediaFolders(values.MEDIA_DIRS ?? ''),
    ffmpegPath: values.FFMPEG_PATH,
    demoHousehold: values.DEMO_HOUSEHOLD ? values.DEMO_HOUSEHOLD === 'on' : !hostedSupabase,
    smtp: values.SMTP_URL && values.MAIL_FROM ? { url: values.SMTP_URL, from: values.MAIL_FROM } : undefined,
    catalogPublic: values.CATALOG_PUBLIC ? values.CATALOG_PUBLIC === 'on' : !isOnTheInternet(siteUrl),
    operators: values.OPERATORS,
    webhooksToPrivateNetworks: values.WEBHOOKS_TO_PRIVATE_NETWORKS === 'on',
    serviceWorker: values.SERVICE_WORKER === 'on',
    testDoor: values.TEST_DOOR,
    backups: {
      directory: values.BACKUP_DIR ?? path.join(values.DATA_DIR, 'backups'),
      // What a suite made is not worth keeping.
      at: values.BACKUP_AT === 'off' || values.TEST_DOOR ? null : values.BACKUP_AT,
      keep: values.BACKUP_KEEP,
      days: values.BACKUP_DAYS,
    },
    firstPageRestore: values.FIRST_PAGE_RESTORE === 'on',
    metricsToken: values.METRICS_TOKEN,
    logFormat: values.LOG_FORMAT,
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.TRUSTED_PROXIES,
    signUpsPerHour: values.SIGN_UPS_PER_HOUR,
    demosPerHour: values.DEMOS_PER_HOUR,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

let parsedOnce: ServerEnvironment | undefined;

/** The process's settings, parsed at first use; the launcher has refused wrong ones before. */
export function serverEnvironment(): ServerEnvironment {
  parsedOnce ??= parseServerEnvironment(process.env);
  return parsedOnce;
}
