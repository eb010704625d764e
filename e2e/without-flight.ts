const FLIGHT = /<script>\(?self\.__next_f[\s\S]*?<\/script>/g

/** Stands before or behind the page's other metadata, as either was ready first. */
const FONT_META = '<meta name="next-size-adjust" content=""/>'

/**
 * A page without what comes in the order in which its parts were ready, so that two renders of the same differ in it: what
 * React sends to its own code, and one mark of Next's in the head.
 */
export const withoutFlight = (html: string) => html.replace(FLIGHT, '').replace(FONT_META, '')
