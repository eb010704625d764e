import { answerAuth } from '@/lib/session/answer-auth'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  return answerAuth(request, (await params).nextauth)
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
