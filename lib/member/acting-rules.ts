/** Whoever wants to do something: null while nobody is signed in. */
export type Acting = { id: string; role: 'MEMBER' | 'MODERATOR' | 'ADMIN'; suspended: boolean } | null
type Member = NonNullable<Acting>

export const mayWrite = (member: Acting): member is Member => member !== null && !member.suspended
/** An administrator may all that a moderator may. */
export const mayModerate = (member: Acting): member is Member => mayWrite(member) && member.role !== 'MEMBER'
export const mayAdminister = (member: Acting): member is Member => mayWrite(member) && member.role === 'ADMIN'
