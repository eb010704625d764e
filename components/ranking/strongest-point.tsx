import { SignMark } from '@/components/ui/sign-mark'

export function StrongestPoint({ side, point }: { side: 'PRO' | 'CON'; point: { title: string } | null }) {
  if (!point) return null
  return (
    <p className="flex items-start gap-2">
      <SignMark sign={side === 'PRO' ? 'plus' : 'minus'} className="mt-[0.3em] size-4 shrink-0" />
      <span className="min-w-0">
        <span className="sr-only">{side === 'PRO' ? 'Strongest pro: ' : 'Strongest con: '}</span>
        <bdi>{point.title}</bdi>
      </span>
    </p>
  )
}
