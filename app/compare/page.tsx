import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ChoosePage } from '@/components/comparison/choose-page'
import { listChoices } from '@/lib/comparison/choice-queries'
import { type ChoiceQuery, readChosen } from '@/lib/comparison/choice-rules'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<ChoiceQuery> }

const readChoices = cache(listChoices)

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { error } = readChosen(await searchParams, await readChoices())
  return pageMetadata({
    path: '/compare',
    title: `${error ? 'Error: ' : ''}Compare backend technologies`,
    description:
      'Put two to four backend technologies side by side: scores with how sure they are, facts, pros and cons by theme, and what people say who used them.',
  })
}

/** Kept for all without a query; with one it is the answer to its form, which is made for this visitor alone. */
export default async function ComparePage({ searchParams }: Props) {
  const choices = await readChoices()
  const { goTo, ...chosen } = readChosen(await searchParams, choices)
  if (goTo) redirect(goTo)
  return <ChoosePage choices={choices} chosen={chosen} />
}
