const FLIGHT = /<script>\(?self\.__next_f[\s\S]*?<\/script>/g

/**
 * A page without what React sends to its own code within it: that comes in the order in which its parts were ready, and
 * two renders of the same differ in it.
 */
export const withoutFlight = (html: string) => html.replace(FLIGHT, '')
