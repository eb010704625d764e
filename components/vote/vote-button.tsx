import { Icon } from '@/components/ui/icon'

export function VoteButton({ value, isPressed }: { value: 1 | -1; isPressed: boolean }) {
  return (
    <button
      type="submit"
      name="value"
      value={value}
      aria-pressed={isPressed}
      className="no-print press border-edge max-md:min-h-11"
    >
      <Icon name={value === 1 ? 'check' : 'cross'} className="size-3.5" />
      {value === 1 ? 'Agree' : 'Disagree'}
    </button>
  )
}
