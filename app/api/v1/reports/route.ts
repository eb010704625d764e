import { endpoint } from '@/lib/api/endpoint'
import { refusalProblem } from '@/lib/api/problem-of'
import { write } from '@/lib/api/write-route'
import { postReport } from '@/lib/report/post-report'
import { reportFromForm, reportSchema } from '@/lib/report/report-schema'

const route = endpoint({
  POST: write({
    limit: 'suggestion',
    schema: reportSchema,
    fromForm: reportFromForm,
    form: 'report',
    home: () => '/',
    run: async ({ viewer, body }) => {
      const posted = await postReport(viewer.id, body)
      if ('refusal' in posted) throw refusalProblem(posted.refusal)
      return Response.json(
        { report: { id: posted.id, state: 'OPEN' } },
        { status: 202, headers: { 'cache-control': 'private, no-store' } },
      )
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
