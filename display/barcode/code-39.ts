// Code 39 (ISO/IEC 16388): capitals, digits and seven signs; no check sign.

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*';
// Which of the nine bars and spaces of a sign are wide, as bits, the first one highest.
const wide = [
  ...[0x034, 0x121, 0x061, 0x160, 0x031, 0x130, 0x070, 0x025, 0x124, 0x064, 0x109],
  ...[0x049, 0x148, 0x019, 0x118, 0x058, 0x00d, 0x10c, 0x04c, 0x01c, 0x103, 0x043],
  ...[0x142, 0x013, 0x112, 0x052, 0x007, 0x106, 0x046, 0x016, 0x181, 0x0c1, 0x1c0],
  ...[0x091, 0x190, 0x0d0, 0x085, 0x184, 0x0c4, 0x0a8, 0x0a2, 0x08a, 0x02a, 0x094]
];
/** How much wider a wide bar is: 2.5 is what most printers of badges use. */
const WIDE = 2.5;

/** Widths of bars and spaces in turn, in modules, the first a bar. Throws where the code has no such character. */
export function code39(text: string): number[] {
  return [...`*${text}*`].flatMap((character, index) => {
    const bits = wide[character === '*' && index > 0 && index <= text.length ? -1 : ALPHABET.indexOf(character)];
    if (bits === undefined) throw new Error(`Code 39 has no ${character}`);
    const sign = Array.from({ length: 9 }, (_, at) => ((bits >> (8 - at)) & 1 ? WIDE : 1));
    return index > text.length ? sign : [...sign, 1];
  });
}
