/** The page's own script (display/) runs it, without Kit's. */
export const csr = false;
