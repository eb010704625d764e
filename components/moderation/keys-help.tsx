const keys = [
  ['j, k', 'the next item, the one before; the arrows too while an item has the focus'],
  ['a', 'approve a comment'],
  ['h', 'hide what is shown or waits'],
  ['d', 'dismiss a report or a flag, decline an answer'],
  ['g', 'grant an answer'],
  ['s', 'set flagged ballots aside'],
  ['u', 'undo what was done last'],
  ['?', 'open and close this list'],
] as const

/** Which key does what, and the switch for all of them. */
export function KeysHelp({ isOn, onTurn }: { isOn: boolean; onTurn: (on: boolean) => void }) {
  return (
    <details
      data-keys-help
      className="noscript:hidden w-full rounded-card border border-line bg-board sm:w-auto"
    >
      <summary className="flex min-h-11 cursor-pointer items-center px-4 font-semibold">Keys</summary>
      <div className="space-y-3 px-4 pb-4">
        <p className="max-w-96 text-muted text-sm">
          They act on the item that has the focus, with the reason that is chosen in its form, and never while
          you type.
        </p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {keys.map(([key, what]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-control border border-edge bg-paper px-1.5 font-semibold">{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => onTurn(event.currentTarget.checked)}
            className="size-4 accent-accent"
          />
          Keys are on
        </label>
      </div>
    </details>
  )
}
