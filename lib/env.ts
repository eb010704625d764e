import ipaddr from 'ipaddr.js'
import { z } from 'zod'

const wholeNumber = (least: number, most: number, preset: number) =>
  z.coerce.number().int().min(least).max(most).default(preset)
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://backboard.example' })
  .refine((text) => URL.canParse(text) && new URL(text).pathname === '/' && !new URL(text).search, {
    error: 'must be an origin without a path, such as https://backboard.example',
  })
  .transform((text) => new URL(text).origin)

const isNetwork = (text: string) => (text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text))

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')

/** Unset counts as no. */
const yesOrNo = z
  .enum(['true', 'false'], 'must be true or false')
  .default('false')
  .transform((text) => text === 'true')

/** Every variable that the site reads; README.md explains each one. */
const envSchema = z.object({
  DATABASE_URL: postgresUrl,
  DIRECT_DATABASE_URL: postgresUrl.optional(),
  READ_DATABASE_URL: postgresUrl.optional(),
  MIGRATE_DATABASE_URL: postgresUrl.optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(1, 65_535, 3000),
  SITE_URL: origin.optional(),
  AUTH_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  SESSION_DAYS: wholeNumber(1, 400, 180),
  SESSION_IDLE_DAYS: wholeNumber(1, 400, 30),
  REQUIRE_PASSKEY_FOR_STAFF: yesOrNo,
  EMAIL_SERVER: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  EMAIL_FROM: z.string().min(3).default('Backboard <no-reply@localhost>'),
  CONTACT_EMAIL: z.email('must be an e-mail address').optional(),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_ID: z.string().optional(),
  OIDC_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('OpenID Connect'),
  TRUSTED_PROXIES: list.refine((all) => all.every(isNetwork), {
    error: 'must be addresses or networks such as 10.0.0.0/8, with commas between them',
  }),
  RATE_LIMIT_STORE: z
    .string()
    .regex(
      /^(memory|postgres|rediss?:\/\/.+)$/,
      'must be memory, postgres or an address such as redis://host:6379',
    )
    .default('memory'),
  RATE_LIMIT_SCALE: z.coerce.number().min(0.01).max(1_000_000).default(1),
  LIMIT_VOTES_PER_MINUTE: wholeNumber(1, 1e9, 60),
  LIMIT_VOTES_PER_DAY: wholeNumber(1, 1e9, 2000),
  LIMIT_COMMENTS_PER_10_MINUTES: wholeNumber(1, 1e9, 10),
  LIMIT_SUGGESTIONS_PER_HOUR: wholeNumber(1, 1e9, 20),
  LIMIT_SIGN_IN_MAILS_PER_ADDRESS: wholeNumber(1, 1e9, 5),
  LIMIT_SIGN_IN_MAILS_PER_NETWORK: wholeNumber(1, 1e9, 25),
  LIMIT_API_PER_MINUTE: wholeNumber(1, 1e9, 600),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have 16 characters or more')
    .regex(/^\S+$/, 'must have no spaces')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['json', 'text']).default('json'),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_PASSPHRASE: z.string().min(16, 'must have 16 characters or more').optional(),
  BACKUP_KEEP: z
    .string()
    .regex(/^\d+d \d+w \d+m$/, 'must be days, weeks and months such as 7d 4w 6m')
    .default('7d 4w 6m'),
  PAGE_STORE_MB: wholeNumber(1, 65_536, 64),
  DATABASE_POOL_SIZE: wholeNumber(1, 500, 10),
  BUILD_DIR: z.string().min(1).default('.next'),
  DATA_DIR: z.string().min(1).default('.local'),
})
/** `DIRECT_DATABASE_URL` is where DATABASE_URL leads when it is not given: nothing stands between then. */
export type Env = z.infer<typeof envSchema> & { DIRECT_DATABASE_URL: string }
export const envNames = Object.keys(envSchema.shape)

/** Says by name which variables are wrong; `message` is ready to be shown to the operator. */
export class EnvError extends Error {}

/** Whether a name, without a port, is one of this machine. */
export const isLoopbackHost = (host: string) => /^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(host)

/** True when the site listens on, and is addressed as, this machine only. */
export function isOnLoopback(env: Pick<Env, 'HOST' | 'SITE_URL'>): boolean {
  return isLoopbackHost(env.HOST) && (!env.SITE_URL || isLoopbackHost(new URL(env.SITE_URL).hostname))
}

/** Reads and checks the configuration. Empty variables count as not set. Throws an EnvError that names each wrong one. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = envSchema.safeParse(given)
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) =>
        issue.code === 'invalid_type' && !(String(issue.path[0]) in given)
          ? `${issue.path.join('.')} is not set`
          : `${issue.path.join('.')}: ${issue.message}`,
      )
  if (!parsed.success || problems.length > 0)
    throw new EnvError(`The configuration is wrong. ${problems.join('. ')}.`)
  return { ...parsed.data, DIRECT_DATABASE_URL: parsed.data.DIRECT_DATABASE_URL ?? parsed.data.DATABASE_URL }
}

function contradictions(env: z.infer<typeof envSchema>): string[] {
  const found: string[] = []
  if (env.RATE_LIMIT_SCALE > 1 && !isOnLoopback(env))
    found.push('RATE_LIMIT_SCALE above 1 is for tests and is refused unless the site serves on loopback')
  if (!env.SITE_URL && !isLoopbackHost(env.HOST))
    found.push('SITE_URL must be set when HOST is not loopback: mails and redirects need the public address')
  for (const name of ['GITHUB', 'GOOGLE'] as const)
    if (Boolean(env[`${name}_ID`]) !== Boolean(env[`${name}_SECRET`]))
      found.push(`${name}_ID and ${name}_SECRET must be set together`)
  if (new Set([env.OIDC_ISSUER, env.OIDC_ID, env.OIDC_SECRET].map(Boolean)).size > 1)
    found.push('OIDC_ISSUER, OIDC_ID and OIDC_SECRET must be set together')
  return found
}

let known: Env | undefined
/** The configuration of this process, read at the first call. */
export function env(): Env {
  known ??= readEnv()
  return known
}
