import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { formatInstant } from '@/lib/format/date'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your account is being deleted', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeletedPage({ searchParams }: Props) {
  const { on } = await searchParams
  const isTime =
    typeof on === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(on) && Date.parse(on)
  return (
    <>
      <PageHeading title="Your account is being deleted">
        <p>You are signed out everywhere, and what you said has left the ranking.</p>
      </PageHeading>
      <PageBody narrow>
        <Prose>
          <p>
            It is final{' '}
            {isTime ? (
              <>
                on <strong>{formatInstant(on)}</strong>
              </>
            ) : (
              'seven days after you asked for it'
            )}
            . Until then, signing in with the same address takes it back, and everything is as it was. You
            need do nothing else.
          </p>
          <p>Thank you for what you gave to this site.</p>
        </Prose>
        <div className="flex flex-wrap gap-4">
          <ButtonLink href="/">Back to the ranking</ButtonLink>
          <ButtonLink variant="secondary" href="/sign-in">
            Sign in and keep my account
          </ButtonLink>
        </div>
      </PageBody>
    </>
  )
}
