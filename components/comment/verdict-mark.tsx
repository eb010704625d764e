import { SignMark } from '@/components/ui/sign-mark'
import { experienceTold } from './verdict-words'

export function VerdictMark({
  verdict,
  experience,
}: {
  verdict: 'YES' | 'NO' | null
  experience: string | null
}) {
  if (!verdict) return null
  const told = experienceTold(experience)
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 font-medium text-sm">
      <SignMark sign={verdict === 'YES' ? 'plus' : 'minus'} className="size-4" />
      {verdict === 'YES' ? 'Would use it again' : 'Would not use it again'}
      {told && <span className="font-normal text-muted">{told}</span>}
    </p>
  )
}
