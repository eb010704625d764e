import { aPoint, type Prepare } from './prepared'

// Refused for its fields only where the role is right: the list stays as it is for the other stories.
const nothing = (method: string) => ({ method, json: {} })

export const editingRequests: Record<string, Prepare> = {
  'edit a technology': async () => ['/technologies/laravel', nothing('PATCH')],
  'list or archive a technology': async () => ['/technologies/laravel/state', nothing('PUT')],
  'add a point': async () => ['/technologies/laravel/editorial-points', nothing('POST')],
  'edit a point': async () => [`/points/${await aPoint()}`, nothing('PATCH')],
  'archive a point': async () => [`/points/${await aPoint()}/archived`, nothing('PUT')],
  'merge points': async () => [`/points/${await aPoint()}/merged`, nothing('PUT')],
  'order points': async () => ['/technologies/laravel/order', nothing('PUT')],
  'order the editors’ list': async () => ['/editors-list', nothing('PUT')],
}
