// Rows as a CSV file that a spreadsheet opens without running anything in it.

/** RFC 4180, every cell quoted, with the mark that tells Excel it is UTF-8. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${csvRows(rows)}`;
}

/** More rows of such a file. */
export const csvRows = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number): string {
  const text = String(value);
  // What begins like this is a formula to Excel and Calc (OWASP, CSV injection); an apostrophe makes it text.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
