import { refuseWhileWaiting } from '@/lib/api/network-wait'
import { Problem, problemResponse } from '@/lib/api/problem'
import { problemOf } from '@/lib/api/problem-of'

/** Every address under /api that is none of ours. */
async function answer(request: Request) {
  try {
    refuseWhileWaiting(request)
    throw new Problem('not-found', 'No such address in this API.')
  } catch (error) {
    return problemResponse(problemOf(error))
  }
}

export const dynamic = 'force-dynamic'
export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT }
