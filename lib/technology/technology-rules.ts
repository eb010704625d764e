type Member = { role: 'MEMBER' | 'MODERATOR' | 'ADMIN'; suspended: boolean }

const isEditor = ({ role, suspended }: Member) => role !== 'MEMBER' && !suspended

/** Moderators are the editors; administrators may all that they may. */
export const canEditTechnology = isEditor
export const canArchiveTechnology = isEditor
/** The editors' list is where every score starts. */
export const canOrderEditorsList = ({ role, suspended }: Member) => role === 'ADMIN' && !suspended
