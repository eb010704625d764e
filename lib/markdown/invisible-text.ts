const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g
// Without the joiners, which scripts and emoji need.
const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e0fff}]/gu

/** Text that cannot turn round what stands beside it, and holds no character that nobody sees. */
export const withoutDirection = (text: string): string => text.replace(DIRECTION, '').replace(INVISIBLE, '')
