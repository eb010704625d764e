type Keys = [keys: string, what: string][]

const everywhere: Keys = [
  ['/', 'go to the search'],
  ['?', 'show this list'],
  ['Esc', 'close a list or a menu'],
]

const moderation: Keys = [
  ['j, k', 'the next item, the one before; the arrows too while an item has the focus'],
  ['a', 'approve a comment'],
  ['h', 'hide what is shown or waits'],
  ['d', 'dismiss a report or a flag, decline an answer'],
  ['g', 'grant an answer'],
  ['s', 'set flagged ballots aside'],
  ['u', 'undo what was done last'],
]

/** Which key does what, and when none does. */
export function ShortcutsList() {
  return (
    <div className="space-y-5">
      <KeyTable title="On every page" keys={everywhere} />
      <KeyTable title="In the moderators’ queue, on the item that has the focus" keys={moderation} />
      <p className="text-muted text-sm">No key does anything of this while you type.</p>
    </div>
  )
}

function KeyTable({ title, keys }: { title: string; keys: Keys }) {
  return (
    <div className="space-y-2">
      <h3 className="text-lg">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-control border border-edge bg-paper px-1.5 font-semibold text-sm">
                {key}
              </kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
