/** A walk asks for no more pages than this: of a long list the claims look at the beginning. */
export const MOST_PAGES = 25;
