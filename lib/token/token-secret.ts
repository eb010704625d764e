import { createHash, randomBytes } from 'node:crypto'

/** So that scanners for secrets know one when they see it. */
export const TOKEN_PREFIX = 'bb_'

/** 256 random bits; its member sees the token once, the database keeps only its hash. */
export const newTokenSecret = () => TOKEN_PREFIX + randomBytes(32).toString('base64url')

export const hashTokenSecret = (secret: string) => createHash('sha256').update(secret).digest('hex')
