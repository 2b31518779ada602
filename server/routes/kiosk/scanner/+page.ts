/** It listens to this browser's keys and reads what it keeps: nothing for the server to draw. */
export const ssr = false;
