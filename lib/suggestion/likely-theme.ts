import { db } from '@/lib/db'

/** The theme of the point whose title is most like this one, for a suggestion that names none. */
export async function likelyTheme({ title }: { title: string }): Promise<string> {
  const [nearest] = await db.$queryRaw<{ theme: string }[]>`
    select theme from point order by title <-> ${title}, id limit 1`
  return nearest?.theme ?? 'community'
}
