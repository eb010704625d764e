import { SignMark } from '@/components/ui/sign-mark'
import { FULL_BALLOT_SIGNALS, VERDICT_SIGNALS } from '@/lib/ranking/constants'

const rows = [
  ['Agree with a pro', 'plus', 1],
  ['Disagree with a con', 'plus', 1],
  ['Would use it again: yes', 'plus', VERDICT_SIGNALS],
  ['Agree with a con', 'minus', 1],
  ['Disagree with a pro', 'minus', 1],
  ['Would use it again: no', 'minus', VERDICT_SIGNALS],
] as const

/** What a member can say of a technology, which way it speaks, and how much of a ballot it fills. */
export function WhatCounts() {
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">What counts, and for how much of a ballot</caption>
      <thead className="text-muted text-sm">
        <tr>
          <th scope="col" className="py-1 pr-3 font-normal">
            You say
          </th>
          <th scope="col" className="py-1 pr-3 font-normal">
            It speaks
          </th>
          <th scope="col" className="py-1 font-normal">
            Of a ballot
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([said, sign, signals]) => (
          <tr key={said} className="border-line border-t">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {said}
            </th>
            <td className="py-1.5 pr-3">
              <span className="flex items-center gap-2">
                <SignMark sign={sign} className="size-4 shrink-0" />
                {sign === 'plus' ? 'for it' : 'against it'}
              </span>
            </td>
            <td className="py-1.5">{signals >= FULL_BALLOT_SIGNALS ? 'all of it' : 'a third'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
