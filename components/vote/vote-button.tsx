import { Icon } from '@/components/ui/icon'

export function VoteButton({ value, isPressed }: { value: 1 | -1; isPressed: boolean }) {
  return (
    <button
      type="submit"
      name="value"
      value={value}
      aria-pressed={isPressed}
      className="no-print inline-flex min-h-11 items-center gap-1.5 rounded-control border-2 border-edge bg-board px-2.5 font-semibold hover:border-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper md:min-h-9"
    >
      <Icon name={value === 1 ? 'check' : 'cross'} className="size-3.5" />
      {value === 1 ? 'Agree' : 'Disagree'}
    </button>
  )
}
