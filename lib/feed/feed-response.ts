import { publicFile } from '@/lib/public-file'
import { ATOM, atom } from './atom'
import type { Feed } from './feed'
import { JSON_FEED, jsonFeed } from './json-feed'

export const atomResponse = (feed: Feed) => publicFile(atom(feed), `${ATOM}; charset=utf-8`)
export const jsonFeedResponse = (feed: Feed) => publicFile(jsonFeed(feed), `${JSON_FEED}; charset=utf-8`)
