import { Link } from '@/components/ui/link'
import { SignMark } from '@/components/ui/sign-mark'
import { Time } from '@/components/ui/time'
import type { Found } from '@/lib/search/search-schema'
import { foundWords } from './found-words'
import { Fragments } from './fragments'

const linkClass = 'text-accent underline decoration-1 underline-offset-[0.2em] hover:decoration-2'

export function SearchResult({ found }: { found: Found }) {
  return (
    <li className="wrap-anywhere space-y-1 border-line border-b py-4">
      {found.type === 'comment' ? (
        <>
          <h2 className="font-body text-base">
            <Link href={found.address} className={linkClass}>
              {foundWords(found)}
            </Link>
            <span className="font-normal text-muted text-sm">
              , <Time value={found.createdAt} />
            </span>
          </h2>
          <p dir="auto" className="border-edge border-s-4 ps-3">
            <Fragments fragments={found.excerpt} />
          </p>
        </>
      ) : (
        <>
          <h2 className="flex items-start gap-2 text-xl">
            {found.type === 'point' && (
              <SignMark sign={found.side === 'PRO' ? 'plus' : 'minus'} className="mt-0.5 size-5 shrink-0" />
            )}
            <Link href={found.address} className={linkClass}>
              <bdi>
                <Fragments fragments={found.title} />
              </bdi>
            </Link>
          </h2>
          <p className="text-muted text-sm">{foundWords(found)}</p>
          <p dir="auto">
            <Fragments fragments={found.excerpt} />
          </p>
        </>
      )}
    </li>
  )
}
