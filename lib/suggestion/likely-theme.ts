import { db } from '@/lib/db'

/** The theme of the point whose words are most like these, for a suggestion that names none. */
export async function likelyTheme({ title, detail }: { title: string; detail: string }): Promise<string> {
  const words = `${title} ${detail}`
  const [nearest] = await db.$queryRaw<{ theme: string }[]>`
    select theme from point order by similarity(title || ' ' || detail, ${words}) desc, id limit 1`
  return nearest?.theme ?? 'community'
}
