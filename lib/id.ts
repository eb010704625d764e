const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether this can be an id of this site: a UUID in lower case, as PostgreSQL writes it. */
export const isId = (text: string) => uuid.test(text)
