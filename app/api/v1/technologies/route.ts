import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { publicRoute } from '@/lib/api/read-route'
import { listTechnologies, listTechnologiesSchema } from '@/lib/technology/list-technologies'

const route = endpoint({
  GET: publicRoute((query) => listTechnologies(checkQuery(listTechnologiesSchema, query))),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
