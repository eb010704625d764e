type Member = { role: 'MEMBER' | 'MODERATOR' | 'ADMIN'; suspended: boolean }

/** Moderators are the editors; administrators may all that they may. */
export const EDITOR = 'MODERATOR'
/** Who keeps the editors' list, where every score starts. */
export const LIST_KEEPER = 'ADMIN'

const isEditor = ({ role, suspended }: Member) => (role === EDITOR || role === 'ADMIN') && !suspended

export const canEditTechnology = isEditor
/** List it, take it off the list, archive it, or bring it back. */
export const canDecideTechnologyState = isEditor
export const canOrderEditorsList = ({ role, suspended }: Member) => role === LIST_KEEPER && !suspended
