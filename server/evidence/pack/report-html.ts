// The report on paper: a line for each row with name, time and meaning, then who was asked and has not answered. Made piece by piece, however long it is.
import { excuseWords } from '#admin/acknowledgements/answers-of.ts';
import { wallStamp } from '#playlists/calendar/wall-stamp.ts';
import { sortableTime } from '#admin/times.ts';
import { readJson } from '#playlists/evidence/pack/manifest.ts';
import { tally, type Denominator } from '#playlists/answer/denominator.ts';
import type { Language } from '#playlists/site/values.ts';
import { offsetsOf } from '#playlists/time/zone.ts';
import { audienceWords } from '#playlists/answer/audience-words.ts';
import type { Gathered } from './gather.ts';
import { escaped, STILL } from './html.ts';
import { rowSaid, sureSaid, type RowWords, type Told } from './row-said.ts';

export function* reportHtml(all: Gathered): Iterable<string> {
  const words = wordsOf(all);
  yield head(all, words);
  for (const { seq, record } of all.rows.records()) {
    const row = readJson(Buffer.from(record).toString()) as Told | null;
    // What the disk damaged is said on paper too; verifying the pack names it.
    yield row === null ? damagedLine(seq) : rowLine(row, all, words);
  }
  yield '</tbody></table>\n';
  for (const one of all.asked.denominators) if (one.scope.type === 'version') yield askedSection(one, all, words);
  yield foot(all, words);
}

function wordsOf({ site, people, contents }: Gathered): RowWords {
  return {
    titleOf: (hash, language) => contents.get(hash)?.content.texts[language as Language]?.title ?? hash.slice(0, 12),
    nameOf(subject, seq) {
      const [person, printed] = [people.bySubject(subject), people.printed(subject, seq)];
      if (person === null) return 'not known here any more';
      const name = printed?.name ?? `${person.firstName} ${person.lastName}`;
      return [`${name} (${person.number})`, printed?.jobTitle, printed?.employer].filter(Boolean).join(', ');
    },
    timeOf: (at) => `${sortableTime(at, site.timeZone)} ${wallStamp(at, offsetsOf(site.timeZone)).offset}`
  };
}

function head({ site, about, title, rows, madeAt }: Gathered, { timeOf }: RowWords): string {
  const { from, until } = about.of;
  const period =
    from === undefined && until === undefined
      ? ''
      : `<p>Recorded${from === undefined ? '' : ` from ${timeOf(from)}`}${until === undefined ? '' : ` until ${timeOf(until)}`}.</p>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${STILL}
<title>${escaped(`${site.name}: ${title}`)}</title>
<style>
  @page { size: A4 landscape; margin: 14mm }
  body { margin: 24px; color: #101a23; font: 14px/1.4 "Atkinson Hyperlegible Next", "Noto Sans", system-ui, sans-serif }
  h1 { margin: 0 0 4px; font-size: 24px } h2 { margin: 28px 0 6px; font-size: 18px }
  table { width: 100%; border-collapse: collapse } thead { display: table-header-group }
  th, td { padding: 5px 8px; border-bottom: 1px solid #d9d4c8; text-align: start; vertical-align: top; overflow-wrap: anywhere }
  th { border-bottom: 2px solid #101a23 } tr { break-inside: avoid }
  .n { white-space: nowrap; font-variant-numeric: tabular-nums } .muted { color: #47545f }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px }
  @media print { body { margin: 0; font-size: 10pt } }
</style>
<h1>${escaped(title)}</h1>
<p>${escaped(site.name)} · made ${timeOf(madeAt)} · ${rows.seqs.length} rows of the ledger · times are those of ${escaped(site.timeZone)}</p>
${period}
<p>An answer shows what somebody confirmed, when, and how surely it was they. It does not show that anybody was trained or can do the work.</p>
<table>
<thead><tr><th>Name</th><th>Recorded</th><th>What it means</th><th>How sure</th><th>Where</th><th>Row</th></tr></thead>
<tbody>
`;
}

function rowLine(row: Told, { site }: Gathered, words: RowWords): string {
  const where = site.displays[row.display]?.name ?? row.display;
  const cells = [
    words.nameOf(row.subject, row.seq),
    words.timeOf(row.at),
    rowSaid(row, words),
    sureSaid(row, words),
    where,
    String(row.seq)
  ];
  const [name, time, ...rest] = cells.map((cell) => `<bdi>${escaped(cell)}</bdi>`);
  return `<tr><td>${name}<td class="n">${time}${rest.map((cell) => `<td>${cell}`).join('')}\n`;
}

const damagedLine = (seq: number): string => `<tr><td><td><td>This row is not what was recorded.<td><td><td>${seq}\n`;

/** Who was asked to confirm a version, as it stood when the pack was made. */
function askedSection(one: Denominator, all: Gathered, words: RowWords): string {
  const { site, people, asked, madeAt } = all;
  const counted = tally(one, all.confirmedOf(one), asked.excusals, madeAt);
  const why = new Map(one.asked.map((each) => [each.worker, each.rule]));
  const nameOf = (worker: Denominator['asked'][number]['worker']): string =>
    words.nameOf(people.subjectFor(worker), Number.MAX_SAFE_INTEGER);
  const line = (worker: Denominator['asked'][number]['worker'], says: string): string => {
    const rule = why.get(worker);
    const because = rule === undefined ? '' : audienceWords(site, rule);
    return `<tr>${[nameOf(worker), says, because].map((cell) => `<td><bdi>${escaped(cell)}</bdi>`).join('')}\n`;
  };
  const lines = [
    ...counted.waiting.map((worker) => line(worker, 'Not yet')),
    ...counted.excused.map(({ worker, reason }) => line(worker, `Excused: ${excuseWords[reason]}`))
  ];
  return `<h2>${escaped(all.titleOf(one.announcement))}, version ${one.version}: who was asked</h2>
<p>Asked ${counted.asked}, confirmed ${counted.confirmed.length}, excused ${counted.excused.length}, not yet ${counted.waiting.length}. Settled ${words.timeOf(one.frozenAt)}, counted ${words.timeOf(madeAt)}.</p>
${lines.length === 0 ? '' : `<table><thead><tr><th>Name</th><th>Answer</th><th>Asked because</th></tr></thead><tbody>\n${lines.join('')}</tbody></table>\n`}`;
}

const foot = ({ states }: Gathered, _: RowWords): string => `<h2>What this rests on</h2>
<p>Every row is in the site’s ledger as the server signed it. The newest of those states reads:</p>
<pre>${escaped(states.at(-1)?.note ?? '')}</pre>
<p class="muted">The pack that belongs to this report holds rows, texts, states and proofs, and a page (verify.html) that checks them off line.</p>
</html>
`;
