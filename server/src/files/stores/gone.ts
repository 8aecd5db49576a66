/** A content is not in its store, and will not be there again by waiting. */
export class ContentGone extends Error {}
