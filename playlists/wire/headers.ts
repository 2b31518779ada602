// Headers by which a display knows an answer for this server's and whole: a captive portal answers 200 too, and lines break off.

/** SHA-256 of the body in hexadecimal, of content and media. */
export const SHA256_HEADER = 'floorcast-sha256';

/** On the 404 of what this server has not got, to a display that may ask for it: waiting does not help. */
export const GONE_HEADER = 'floorcast-gone';

/** On the pages of displays; the value is `screen` or `kiosk`. */
export const PAGE_HEADER = 'floorcast-page';
