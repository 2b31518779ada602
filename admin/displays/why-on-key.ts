// The name under which a page asks again what is on a display, alone.
export const WHY_ON = 'desk:why-on';
