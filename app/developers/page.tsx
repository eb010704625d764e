import type { Metadata } from 'next'
import { AreaLinks } from '@/components/developers/area-links'
import { CodeExample } from '@/components/developers/code-example'
import { OperationIndex } from '@/components/developers/operation-index'
import { OtherWays } from '@/components/developers/other-ways'
import { Contents } from '@/components/method/contents'
import { AsMarkdown } from '@/components/site/as-markdown'
import { Link } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { limitsTold } from '@/lib/developers/limits'
import { getReference } from '@/lib/developers/reference'
import { verifyCommand } from '@/lib/edition/verify-command'
import { env } from '@/lib/env'
import { wholeAddress } from '@/lib/own-origin'
import { pageMetadata } from '@/lib/page-metadata'
import { listPlaces } from '@/lib/technology/ranked-part-queries'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Metadata =>
  pageMetadata({
    path: '/developers',
    title: 'For developers',
    description:
      'The open API of the ranking with examples to run, feeds, badges, the data to download, and the program that checks it.',
  })

const sections = [
  { id: 'begin', title: 'Begin' },
  { id: 'who', title: 'Who may do what' },
  { id: 'answers', title: 'Answers and refusals' },
  { id: 'limits', title: 'Limits' },
  { id: 'operations', title: 'Every operation' },
  { id: 'other', title: 'Without the API' },
]

export default async function DevelopersPage() {
  const [example] = await listPlaces()
  const { base, areas } = getReference()
  return (
    <>
      <PageHeading title="For developers">
        <p>
          Everything that this site shows, a program can read, without asking anybody. What a member can do, a
          program can do in the member’s name.
        </p>
      </PageHeading>
      <PageBody>
        <AreaLinks areas={areas} current="/developers" />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 lg:grid-cols-[minmax(0,48rem)_minmax(0,1fr)] [&_h2]:scroll-mt-6 [&_h2:first-child]:mt-0">
          <div>
            <Prose>
              <h2 id="begin">Begin</h2>
              <p>
                Every address below stands under <code>{base}</code>. The whole of it is described by{' '}
                <a href="/api/v1/openapi.json">an OpenAPI 3.1 document</a>, of which these pages are made.
              </p>
              <CodeExample id="first-curl" title="The best three" about="the command for the best three">
                {`curl -s '${base}/technologies?limit=3'`}
              </CodeExample>
              <h2 id="who">Who may do what</h2>
              <p>
                Reads of public things are open to everybody and to every origin, and the same for all:
                nothing of who asks is in them. For a member’s own things and for changes, make a token in{' '}
                <Link href="/settings/tokens">your settings</Link> with the scope READ or WRITE, and send it:
              </p>
              <CodeExample id="token-curl" title="With a token" about="the command with a token">
                {`curl -s '${base}/me' \\\n  -H "authorization: Bearer $BACKBOARD_TOKEN"`}
              </CodeExample>
              <p>
                The site’s own pages send the cookie of a session instead; a change must then come from this
                very site.
              </p>
              <h2 id="answers">Answers and refusals</h2>
              <p>
                Answers are JSON in UTF-8, times UTC in ISO 8601, ids opaque texts, and the numbers of the
                ranking unrounded. Public reads carry an <code>ETag</code>: send it back as{' '}
                <code>If-None-Match</code>, and what has not changed is answered 304 without a body. Unknown
                fields of a body are refused.
              </p>
              <p>
                A refusal is a problem document (RFC 9457): <code>type</code> leads to a page that explains
                it, <code>detail</code> says what happened and what to do, and of an invalid body{' '}
                <code>errors</code> names each field. Where several apply, the first of this order is given:
                405, 403 for the origin, 401, 403 for standing or role, 429, 413, 415, 400, 422, 404, 409.
              </p>
              <h2 id="limits">Limits</h2>
              <ul>
                {limitsTold(env()).map(({ what, limit }) => (
                  <li key={what}>
                    {what}: {limit}
                  </li>
                ))}
              </ul>
              <p>
                Beyond that the answer is 429, and its <code>Retry-After</code> says in how many seconds to
                ask again. A body is at most 64 KiB.
              </p>
            </Prose>
            <h2 id="operations" className="mt-10 text-2xl">
              Every operation
            </h2>
            {areas.map((area) => (
              <section key={area.name} aria-labelledby={`area-${area.name}`} className="mt-5">
                <h3 id={`area-${area.name}`} className="mb-2 text-xl">
                  <Link
                    href={`/developers/${area.name}`}
                    className="underline decoration-1 underline-offset-4"
                  >
                    {area.title}
                  </Link>
                </h3>
                <OperationIndex area={area} path={`/developers/${area.name}`} />
              </section>
            ))}
            <Prose>
              <h2 id="other">Without the API</h2>
              <OtherWays
                verify={verifyCommand()}
                example={example && { ...example, site: wholeAddress('/') }}
              />
            </Prose>
          </div>
          <Contents sections={sections} />
        </div>
        <AsMarkdown path="/developers" />
      </PageBody>
    </>
  )
}
