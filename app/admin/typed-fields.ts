import type { Metadata } from 'next'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The fields that a form put into the address, the last of each name. */
export async function typedFields(searchParams: SearchParams): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(await searchParams).flatMap(([name, value]) => {
      const last = Array.isArray(value) ? value.at(-1) : value
      return last === undefined ? [] : [[name, last]]
    }),
  )
}

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }

/** The head of a page with a form: its title begins with “Error: ” while something in the form is wrong. */
export const formHead = (title: string, isWrong: boolean): Metadata => ({
  title: isWrong ? `Error: ${title}` : title,
  robots: { index: false },
})

/** What a schema finds wrong, as a form shows it. */
export const errorsOf = ({ error }: Parsed) =>
  error?.issues.map(({ path, message }) => ({ field: path.join('.'), message })) ?? []
