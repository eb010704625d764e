/** What somebody typed and has not sent. The key makes sending it again harmless: it stays until it was answered. */
export type Draft = { values: Record<string, string>; key: string; savedAt: number }

const PREFIX = 'draft:'
const OWNER = 'drafts-of'
const MOST_DAYS = 30

let tell = () => {}
const ownerIsKnown = new Promise<void>((resolve) => {
  tell = resolve
})

/** Kept in this browser alone, by the address that the form is sent to. False where the browser keeps nothing. */
export function keepDraft(address: string, draft: Draft): boolean {
  return store((storage) => storage.setItem(PREFIX + address, JSON.stringify(draft)))
}

/** The draft of a form, once it is known that it belongs to who is signed in now. */
export async function readDraft(address: string): Promise<Draft | null> {
  await ownerIsKnown
  let draft: Draft | null = null
  store((storage) => {
    draft = parse(storage.getItem(PREFIX + address))
  })
  return draft
}

export function forgetDraft(address: string): void {
  store((storage) => storage.removeItem(PREFIX + address))
}

/** Who signs in next on this machine may be somebody else. */
export function forgetDraftsAtSignOut({ target }: Event): void {
  if (target instanceof HTMLFormElement && target.action.endsWith('/api/auth/signout')) forgetAllDrafts()
}

function forgetAllDrafts(): void {
  store((storage) => {
    for (const name of Object.keys(storage)) if (name.startsWith(PREFIX)) storage.removeItem(name)
  })
}

/**
 * Says who is signed in, or null where that cannot be asked just now. What another member left here, whose session
 * ended without a sign-out, goes.
 */
export function draftsBelongTo(handle: string | null): void {
  store((storage) => {
    const before = storage.getItem(OWNER)
    if (handle === null || handle === before) return
    if (before !== null) forgetAllDrafts()
    storage.setItem(OWNER, handle)
  })
  tell()
}

function store(act: (storage: Storage) => void): boolean {
  try {
    act(window.localStorage)
    return true
  } catch {
    // Storage may be forbidden or full.
    return false
  }
}

function parse(text: string | null): Draft | null {
  const draft: Draft | null = text === null ? null : JSON.parse(text)
  return draft && Date.now() - draft.savedAt < MOST_DAYS * 24 * 60 * 60 * 1000 ? draft : null
}
