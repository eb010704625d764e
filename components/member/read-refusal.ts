export type Refusal = {
  type?: string
  status: number
  title: string
  detail?: string
  errors?: { field: string; message: string }[]
}

/** What a refused request says, whatever came back; `null` stands for no answer at all. */
export async function readRefusal(response: Response | null): Promise<Refusal> {
  if (!response)
    return {
      status: 0,
      title: 'The site could not be reached',
      detail: 'Check your connection and try again.',
    }
  const problem: unknown = await response.json().catch(() => null)
  if (typeof problem === 'object' && problem !== null && 'title' in problem) {
    return { ...(problem as Refusal), status: response.status }
  }
  return {
    status: response.status,
    title: 'Something went wrong on our side',
    detail: 'Try again in a moment.',
  }
}
