import { createHmac } from 'node:crypto'

/** What a limit counts by, as the database may know it: nobody without AUTH_SECRET can read a network or an address. */
export const hideKey = (key: string, secret = ''): Buffer => createHmac('sha256', secret).update(key).digest()
