/** The address of a page of the whole list: `/`, `/ranks/2`. Pages count from 1. */
export const ranksAddress = (page: number) => (page === 1 ? '/' : `/ranks/${page}`)

/** The same of a filtered list, whose first page has this path: `/kinds/framework`, `/kinds/framework/2`. */
export const filteredAddress = (path: string, page: number) => (page === 1 ? path : `${path}/${page}`)

/** The page that the last part of an address names; null for anything but a whole number from 2 to 99,999. */
export const furtherPage = (text: string): number | null =>
  /^[1-9][0-9]{0,4}$/.test(text) && text !== '1' ? Number(text) : null
