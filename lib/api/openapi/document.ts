import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { commentSchema } from '@/lib/comment/comment-schema'
import { editionSchema } from '@/lib/edition/edition-schema'
import { notificationSchema } from '@/lib/notification/notification-schema'
import { pointSchema, rankedSchema } from '@/lib/technology/technology-schema'
import { problemSchema } from '../problem-schema'
import { accountPaths } from './account-paths'
import { areaOf, areas } from './areas'
import { comparisonPaths } from './comparison-paths'
import { discussionPaths } from './discussion-paths'
import { editingPaths } from './editing-paths'
import { editionPaths } from './edition-paths'
import { memberPaths } from './member-paths'
import { moderationPaths } from './moderation-paths'
import { notificationPaths } from './notification-paths'
import { openApiPaths } from './openapi-paths'
import { passkeyPaths } from './passkey-paths'
import { rankingPaths } from './ranking-paths'
import { searchPaths } from './search-paths'
import { suggestionPaths } from './suggestion-paths'

const ABOUT = `Most reads are public and the same for everyone. Writes, and what stands under /me and /moderation, need a
member: by the cookie of a session, and then a write must come from the site itself, or by one of the member’s tokens as
\`Authorization: Bearer bb_…\`, with the scope READ or WRITE that the operation names. Every write also takes POST with
application/x-www-form-urlencoded fields of the same names, \`_method\` where the method is not POST, and \`returnTo\`.
Unknown fields of a body are refused. Times are UTC in ISO 8601, ids opaque strings, the numbers of the ranking unrounded.
Refusals are problem documents (RFC 9457); where several apply, the first of 405, 403 for the origin, 401, 403 for
standing or role, 429, 413, 415, 400, 422, 404, 409 is given.`

/** The API as OpenAPI 3.1, made of the schemas that check and type it; a test holds it and the routes together. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: { title: 'Backboard', version: '1', description: ABOUT.replaceAll('\n', ' ') },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { token: [] }],
    tags: areas.map(({ name, about }) => ({ name, description: about })),
    paths: inAreas({
      ...rankingPaths,
      ...comparisonPaths,
      ...searchPaths,
      ...editionPaths,
      ...discussionPaths,
      ...suggestionPaths,
      ...editingPaths,
      ...memberPaths,
      ...accountPaths,
      ...passkeyPaths,
      ...notificationPaths,
      ...moderationPaths,
      ...openApiPaths,
    }),
    components: {
      schemas: {
        Ranked: rankedSchema,
        Point: pointSchema,
        Comment: commentSchema,
        Edition: editionSchema,
        Notification: notificationSchema,
        Problem: problemSchema,
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-backboard-session',
          description: 'A member’s session; where the site serves http, the name is backboard-session',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'bb_…',
          description:
            'A token of a member (POST /me/tokens); READ reads what is the member’s, WRITE changes',
        },
      },
    },
  })

const inAreas = (paths: ZodOpenApiPathsObject): ZodOpenApiPathsObject =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [
          method,
          { ...operation, tags: [areaOf(method, path)] },
        ]),
      ),
    ]),
  )
