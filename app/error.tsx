'use client'
import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const router = useRouter()
  const retry = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <>
      <PageHeading title="This page could not be made">
        <p>Something failed on our side, perhaps the database. No vote and no comment was lost.</p>
      </PageHeading>
      <PageBody narrow>
        <Button type="button" onClick={retry}>
          Try again
        </Button>
        <p>
          Or go to <TextLink href="/">the ranking</TextLink>.
        </p>
      </PageBody>
    </>
  )
}
