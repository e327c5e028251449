import { z } from 'zod';
import { atHome } from './at-home.ts';
import { isThisMachine } from './this-machine.ts';

/* What a person may set (see `.env.example`), by the names that they give, and what of it goes together. */

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

const optionalUrl = optionalText.pipe(
  z.url({ protocol: /^https?$/, abort: true, error: 'is no address such as https://tonight.example.org' }).optional(),
);

/** A `#` is a password's that was not encoded: what comes after it would be no part of the address, the server least of all. */
const optionalPostgres = optionalText.pipe(
  z
    .url({
      protocol: /^postgres(?:ql)?$/,
      abort: true,
      error:
        'is no address such as postgres://name:password@host:5432/tonight, where @ / # in a password are written %40 %2F %23',
    })
    .refine((address) => !new URL(address).hash, 'has a # in it, which is written %23 in a password (and @ %40, / %2F)')
    .optional(),
);

const optionalPath = optionalText.transform((folder) => folder && atHome(folder));

const onOrOff = z.enum(['on', 'off'], 'is on or off');

function wholeNumber(least: number, most: number) {
  const message = `is a whole number from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

const secret = optionalText.pipe(
  z
    .string()
    .min(16, 'needs at least 16 characters, which nobody can guess')
    .regex(/^[!-~]+$/, 'has no blanks and no letters beyond a to z: it is sent as a bearer token')
    .optional(),
);

/** What the fetch standard (https://fetch.spec.whatwg.org/#bad-port) keeps browsers from. */
const BLOCKED_PORTS = new Set(
  [
    [1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110],
    [111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532],
    [540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061],
    [6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080],
  ].flat(),
);

export const settingsSchema = z
  .object({
    PORT: wholeNumber(1, 65_535)
      .refine((port) => !BLOCKED_PORTS.has(port), 'is one that no browser opens; take another, as 3000 or 8080')
      .default(3000),
    DATA_DIR: optionalPath.transform((folder) => folder ?? '.data'),
    DATABASE_URL: optionalPostgres,
    DATABASE_DIRECT_URL: optionalPostgres,
    DATABASE_REPLICA_URL: optionalPostgres,
    SITE_URL: optionalUrl.refine(
      (address) => !address || isHost(address),
      'is an address without a path behind its host',
    ),
    NEXT_PUBLIC_SUPABASE_URL: optionalUrl,
    NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: optionalText,
    SUPABASE_SECRET_KEY: optionalText,
    SUPABASE_JWT_SECRET: optionalText,
    TMDB_ACCESS_TOKEN: optionalToken,
    TMDB_API_BASE_URL: optionalUrl,
    MEDIA_MANIFEST: optionalPath,
    MEDIA_DIRS: optionalText,
    FFMPEG_PATH: optionalPath,
    DEMO_HOUSEHOLD: onOrOff.optional(),
    SMTP_URL: optionalText.pipe(
      z.url({ protocol: /^smtps?$/, error: 'is no address such as smtps://name:password@mail.example.org' }).optional(),
    ),
    MAIL_FROM: optionalText.pipe(
      z
        .string()
        .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'Is no address mail can come from')
        .optional(),
    ),
    CATALOG_PUBLIC: onOrOff.optional(),
    WEBHOOKS_TO_PRIVATE_NETWORKS: onOrOff.default('off'),
    OPERATORS: optionalText
      .transform((text) =>
        (text ?? '')
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map((address) => address.toLowerCase()),
      )
      .refine(
        (all) => all.every((address) => address.includes('@')),
        'are addresses of accounts, such as ada@example.org',
      ),
    SERVICE_WORKER: onOrOff.default('on'),
    TEST_DOOR: secret,
    BACKUP_DIR: optionalPath,
    BACKUP_AT: z
      .string()
      .trim()
      .regex(/^(?:off|(?:[01]\d|2[0-3]):[0-5]\d)$/, 'is an hour such as 03:30, or off')
      .default('03:30'),
    BACKUP_KEEP: wholeNumber(1, 1000).default(7),
    BACKUP_DAYS: wholeNumber(1, 10_000).default(30),
    FIRST_PAGE_RESTORE: onOrOff.default('on'),
    METRICS_TOKEN: secret,
    LOG_FORMAT: z.enum(['text', 'json'], 'is text or json').default('text'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'is debug, info, warn or error').default('info'),
    TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
    SIGN_UPS_PER_HOUR: wholeNumber(1, 1_000_000).default(30),
    DEMOS_PER_HOUR: wholeNumber(1, 1_000_000).default(60),
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
    if (values.DATABASE_DIRECT_URL && !values.DATABASE_URL) {
      const message = 'is the server behind the pooler of DATABASE_URL, which is needed too';
      context.addIssue({ code: 'custom', path: ['DATABASE_DIRECT_URL'], message });
    }
    if (values.DATABASE_REPLICA_URL && !values.DATABASE_URL) {
      const message = 'is a server that follows DATABASE_URL, which is needed too';
      context.addIssue({ code: 'custom', path: ['DATABASE_REPLICA_URL'], message });
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

/** Through the door for tests every client with the secret makes households: that is for a server of one's own machine. */
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

function isHost(address: string): boolean {
  const { pathname, search, hash } = new URL(address);
  return /^\/*$/.test(pathname) && !search && !hash;
}

function withoutWrapping(text: string): string {
  const bare = text.replaceAll(/^["'`“”„‘’]+|["'`“”„‘’,;]+$/g, '').trim();
  const named = /^(?:authorization:|bearer\b|api_key=)\s*(.*)$/is.exec(bare)?.[1];
  return named === undefined ? bare.replaceAll(/[\r\n]\s*/g, '') : withoutWrapping(named);
}
