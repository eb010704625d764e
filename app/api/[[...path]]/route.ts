import { Problem, problemResponse } from '@/lib/api/problem'

/** Every address under /api that is none of ours. */
const answer = async () => problemResponse(new Problem('not-found', 'No such address in this API.'))

export const dynamic = 'force-dynamic'
export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT }
