import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AsMarkdown } from '@/components/site/as-markdown'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { type ProblemName, problemTypes } from '@/lib/api/problem'
import { problemPages } from '@/lib/api/problem-pages'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ name: string }> }

async function readProblem({ params }: Props) {
  const { name } = await params
  if (!Object.hasOwn(problemTypes, name)) notFound()
  return { name, ...problemTypes[name as ProblemName], ...problemPages[name as ProblemName] }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, title, status, means } = await readProblem(props)
  return pageMetadata({ path: `/problems/${name}`, title: `${title} (${status})`, description: means })
}

export default async function ProblemPage(props: Props) {
  const { name, status, title, means, next } = await readProblem(props)
  return (
    <>
      <PageHeading title={title} kicker={`Status ${status}`}>
        <p>{means}</p>
      </PageHeading>
      <PageBody narrow>
        <Prose>
          <h2>What to do</h2>
          <p>{next}</p>
          <p>
            {name === 'signed-out' ? (
              <TextLink href="/sign-in">Go to sign-in</TextLink>
            ) : (
              <TextLink href="/">Go to the ranking</TextLink>
            )}
          </p>
        </Prose>
        <AsMarkdown path={`/problems/${name}`} />
      </PageBody>
    </>
  )
}
