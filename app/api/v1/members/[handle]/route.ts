import { endpoint } from '@/lib/api/endpoint'
import { movedTo, notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { getMemberProfile } from '@/lib/member/member-queries'
import { isMoved } from '@/lib/member/read-member'

const route = endpoint({
  GET: publicRoute(async (_query, { handle = '' }) => {
    const member = await getMemberProfile(handle)
    if (!member) throw notFoundProblem('A member of that handle')
    return isMoved(member) ? movedTo(`/api/v1/members/${member.movedTo}`) : member
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
