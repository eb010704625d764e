import { createDocument } from 'zod-openapi'
import { commentSchema } from '@/lib/comment/comment-schema'
import { editionSchema } from '@/lib/edition/edition-schema'
import { pointSchema, rankedSchema } from '@/lib/technology/technology-schema'
import { discussionPaths } from './discussion-paths'
import { editionPaths } from './edition-paths'
import { memberPaths } from './member-paths'
import { moderationPaths } from './moderation-paths'
import { openApiPaths } from './openapi-paths'
import { problemSchema } from './operations'
import { rankingPaths } from './ranking-paths'

const ABOUT = `Reads are public and the same for everyone. Writes need the session of a member and must come from the
site itself; every write also takes POST with application/x-www-form-urlencoded fields of the same names, \`_method\`
where the method is not POST, and \`returnTo\`. Unknown fields of a body are refused. Times are UTC in ISO 8601, ids
opaque strings, the numbers of the ranking unrounded. Refusals are problem documents (RFC 9457); where several apply,
the first of 405, 403 for the origin, 401, 403 for standing or role, 429, 413, 415, 400, 422, 404, 409 is given.`

/** The API as OpenAPI 3.1, made of the schemas that check and type it; a test holds it and the routes together. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: { title: 'Backboard', version: '1', description: ABOUT.replaceAll('\n', ' ') },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    paths: {
      ...rankingPaths,
      ...editionPaths,
      ...discussionPaths,
      ...memberPaths,
      ...moderationPaths,
      ...openApiPaths,
    },
    components: {
      schemas: {
        Ranked: rankedSchema,
        Point: pointSchema,
        Comment: commentSchema,
        Edition: editionSchema,
        Problem: problemSchema,
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-backboard-session',
          description: 'A member’s session; where the site serves http, the name is backboard-session',
        },
      },
    },
  })
