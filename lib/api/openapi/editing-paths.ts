import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { doneSchema } from '@/lib/editing/editing-schema'
import {
  addedPointSchema,
  addPointSchema,
  archivePointSchema,
  editPointSchema,
  orderPointsSchema,
  unitePointsSchema,
} from '@/lib/point/edit-point-schema'
import {
  editorsListSchema,
  editTechnologySchema,
  technologyStateSchema,
} from '@/lib/technology/edit-technology-schema'
import { EDITOR, LIST_KEEPER } from '@/lib/technology/technology-rules'
import { idPath, memberWrite, slugPath } from './operations'

const STALE = 'Refused with 409 and `current`, what stands there now, where that is not what the editor saw.'
const edited = { role: EDITOR, description: STALE, answer: doneSchema, refusals: ['conflict'] } as const
const onPoint = { ...edited, refusals: [...edited.refusals], path: idPath }
const onTechnology = { ...edited, refusals: [...edited.refusals], path: slugPath }

/** What editors do at addresses that others read. */
export const editing = {
  point: memberWrite({ ...onPoint, summary: 'Gives a point new words', body: editPointSchema }),
  technology: memberWrite({
    ...onTechnology,
    summary: 'Gives a technology new words',
    body: editTechnologySchema,
  }),
}

export const editingPaths: ZodOpenApiPathsObject = {
  '/points/{id}/archived': {
    put: memberWrite({
      ...onPoint,
      summary: 'Archives a point, which takes the votes on it out of the ranking, or brings both back',
      body: archivePointSchema,
    }),
  },
  '/points/{id}/merged': {
    put: memberWrite({
      ...onPoint,
      summary: 'Lets a point go into another that says the same, with its votes, or parts the two again',
      body: unitePointsSchema,
    }),
  },
  '/technologies/{slug}/editorial-points': {
    post: memberWrite({
      ...onTechnology,
      description: undefined,
      summary: 'Adds a point of the editors’ own, last on their list of its side',
      body: addPointSchema,
      answer: addedPointSchema,
      status: 201,
    }),
  },
  '/technologies/{slug}/order': {
    put: memberWrite({
      ...onTechnology,
      summary: 'Puts the points of one side into an order',
      body: orderPointsSchema,
    }),
  },
  '/technologies/{slug}/state': {
    put: memberWrite({
      ...onTechnology,
      summary: 'Lists a technology, takes it off the list, or archives it',
      body: technologyStateSchema,
    }),
  },
  '/editors-list': {
    put: memberWrite({
      ...edited,
      refusals: [...edited.refusals],
      role: LIST_KEEPER,
      summary: 'Gives technologies their places on the editors’ list, where every score starts',
      body: editorsListSchema,
    }),
  },
}
