import { z } from 'zod';
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

const optionalUrl = optionalText.pipe(z.url({ protocol: /^https?$/ }).optional());

const optionalPostgres = optionalText.pipe(z.url({ protocol: /^postgres(?:ql)?$/ }).optional());

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

export const settingsSchema = z
  .object({
    PORT: z.coerce
      .number()
      .int()
      .min(1)
      .max(65_535)
      .refine((port) => !BLOCKED_PORTS.has(port), 'is one that no browser opens; take another, as 3000 or 8080')
      .default(3000),
    DATA_DIR: z.string().trim().min(1).default('.data'),
    DATABASE_URL: optionalPostgres,
    DATABASE_REPLICA_URL: optionalPostgres,
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

function withoutWrapping(text: string): string {
  const bare = text.replaceAll(/^["'`“”„‘’]+|["'`“”„‘’,;]+$/g, '').trim();
  const named = /^(?:authorization:|bearer\b|api_key=)\s*(.*)$/is.exec(bare)?.[1];
  return named === undefined ? bare.replaceAll(/[\r\n]\s*/g, '') : withoutWrapping(named);
}
