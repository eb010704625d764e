import { formatInstant } from '@/lib/format/date'

/** Says that a draft was put back, and offers to be rid of it. */
export function DraftNote({ savedAt, onDiscard }: { savedAt: number; onDiscard: () => void }) {
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-x-4 border-edge border-l-4 bg-board px-4 py-1"
    >
      <span>
        Your draft of {formatInstant(new Date(savedAt).toISOString())} is back. It is kept on this device
        only.
      </span>
      <button
        type="button"
        onClick={onDiscard}
        className="min-h-9 text-accent underline underline-offset-4 hover:decoration-2"
      >
        Discard it
      </button>
    </p>
  )
}
