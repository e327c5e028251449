import path from 'node:path';
import { z } from 'zod';
import { type MediaFolder, parseMediaFolders } from './media-folders.ts';

/** Every stream of which ships with the repository. */
export const DEMO_MANIFEST = 'public/demo/media/manifest.json';

const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text : undefined));

/** As people paste it: with the header's name, in quotes, over two lines. What is then no token is refused. */
const optionalToken = optionalText
  .transform((text) => text && withoutWrapping(text))
  .refine((token) => token === undefined || /^[\w.~+/=-]+$/.test(token), {
    message: "is no token: paste TMDB's API read access token or API key alone, as its page shows it",
  });

const optionalUrl = optionalText.pipe(z.url({ protocol: /^https?$/ }).optional());

/** What the fetch standard (https://fetch.spec.whatwg.org/#bad-port) keeps browsers from. */
const BLOCKED_PORTS = new Set(
  [
    [
      0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109,
      110,
    ],
    [111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532],
    [540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061],
    [6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080],
  ].flat(),
);

const schema = z
  .object({
    PORT: z.coerce
      .number()
      .int()
      .min(1)
      .max(65_535)
      .refine((port) => !BLOCKED_PORTS.has(port), 'is one that no browser opens; take another, as 3000 or 8080')
      .default(3000),
    DATA_DIR: z.string().trim().min(1).default('.data'),
    DATABASE_URL: optionalText.pipe(z.url({ protocol: /^postgres(?:ql)?$/ }).optional()),
    SITE_URL: optionalUrl,
    NEXT_PUBLIC_SUPABASE_URL: optionalUrl,
    NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: optionalText,
    SUPABASE_SECRET_KEY: optionalText,
    SUPABASE_JWT_SECRET: optionalText,
    TMDB_ACCESS_TOKEN: optionalToken,
    TMDB_API_BASE_URL: optionalUrl,
    MEDIA_MANIFEST: optionalText,
    MEDIA_DIRS: optionalText,
    FFMPEG_PATH: optionalText,
    DEMO_HOUSEHOLD: z.enum(['on', 'off']).optional(),
    SMTP_URL: optionalText.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
    MAIL_FROM: optionalText.pipe(
      z
        .string()
        .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'Is no address mail can come from')
        .optional(),
    ),
    CATALOG_PUBLIC: z.enum(['on', 'off']).optional(),
    WEBHOOKS_TO_PRIVATE_NETWORKS: z.enum(['on', 'off']).default('off'),
    OPERATORS: optionalText.transform((text) =>
      (text ?? '')
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((address) => address.toLowerCase()),
    ),
    SERVICE_WORKER: z.enum(['on', 'off']).default('on'),
    TEST_DOOR: optionalText.pipe(
      z
        .string()
        .min(16, 'needs at least 16 characters, which nobody can guess')
        .regex(/^\S+$/, 'has no blanks: it is sent as a bearer token')
        .optional(),
    ),
    BACKUP_DIR: optionalText,
    BACKUP_AT: z
      .string()
      .trim()
      .regex(/^(?:off|(?:[01]\d|2[0-3]):[0-5]\d)$/, 'is an hour such as 03:30, or off')
      .default('03:30'),
    BACKUP_KEEP: z.coerce.number().int().min(1).max(1000).default(7),
    BACKUP_DAYS: z.coerce.number().int().min(1).max(10_000).default(30),
    FIRST_PAGE_RESTORE: z.enum(['on', 'off']).default('on'),
    METRICS_TOKEN: optionalText.pipe(
      z
        .string()
        .min(16, 'needs at least 16 characters, which nobody can guess')
        .regex(/^\S+$/, 'has no blanks: it is sent as a bearer token')
        .optional(),
    ),
    LOG_FORMAT: z.enum(['text', 'json']).default('text'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    SIGN_UPS_PER_HOUR: z.coerce.number().int().min(1).max(1_000_000).default(30),
    DEMOS_PER_HOUR: z.coerce.number().int().min(1).max(1_000_000).default(60),
  })
  .superRefine((values, context) => {
    if (values.SMTP_URL && !values.MAIL_FROM) {
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'is needed too, since SMTP_URL is set' });
    }
    if (values.TEST_DOOR) {
      for (const message of doorComplaints(values)) context.addIssue({ code: 'custom', path: ['TEST_DOOR'], message });
    }
    if (values.DATABASE_URL && values.NEXT_PUBLIC_SUPABASE_URL) {
      const message = 'and NEXT_PUBLIC_SUPABASE_URL are two databases: set one of them';
      context.addIssue({ code: 'custom', path: ['DATABASE_URL'], message });
    }
    const hosted = ['NEXT_PUBLIC_SUPABASE_URL', 'NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const;
    if (!hosted.some((name) => values[name])) return;
    for (const name of hosted.filter((name) => !values[name])) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'is needed too, since a hosted Supabase is configured',
      });
    }
  });

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
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${lowerFirst(issue.message)}`);
    throw new EnvironmentError(`Wrong settings: ${complaints.join('; ')}.`);
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

/** Who gives an https address opens the door to more than a home; localhost is for trying that out. */
function isOnTheInternet(siteUrl: string): boolean {
  return new URL(siteUrl).protocol === 'https:' && !isThisMachine(siteUrl);
}

function isThisMachine(address: string): boolean {
  // Of an address that is no `http:` the host is as it was written, and none where a socket is meant.
  return /^(?:.*\.)?localhost$|^127(?:\.\d{1,3}){3}$|^\[::1\]$|^$/i.test(new URL(address).hostname);
}

/** Through the door for tests anybody with the secret makes households: that is for a server of one's own machine. */
function doorComplaints(values: {
  SITE_URL?: string;
  NEXT_PUBLIC_SUPABASE_URL?: string;
  DATABASE_URL?: string;
}): string[] {
  const complaints = [];
  if (values.DATABASE_URL && !isThisMachine(values.DATABASE_URL)) {
    complaints.push('is for a database of this machine alone: DATABASE_URL is at another');
  }
  if (values.NEXT_PUBLIC_SUPABASE_URL) complaints.push('is for the embedded database alone, never a hosted project');
  if (values.SITE_URL && (values.SITE_URL.startsWith('https:') || !isThisMachine(values.SITE_URL))) {
    complaints.push('is for a server at http://localhost alone: SITE_URL is another address');
  }
  return complaints;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function withoutWrapping(text: string): string {
  const bare = text.replaceAll(/^["'`“”„‘’]+|["'`“”„‘’,;]+$/g, '').trim();
  const named = /^(?:authorization:|bearer\b|api_key=)\s*(.*)$/is.exec(bare)?.[1];
  return named === undefined ? bare.replaceAll(/[\r\n]\s*/g, '') : withoutWrapping(named);
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
