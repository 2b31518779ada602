// What a slide may show besides its own words.
import type { SlideProgram } from './slide-props.ts';

export function besideWords({ siteName, boards, toConfirm }: SlideProgram, place: string): string {
  const onBoards = boards.flatMap(({ crews, shifts }) => [...crews, ...shifts]);
  const toRead = toConfirm.flatMap(({ titles, crews }) => [...Object.values(titles), ...crews]);
  return [siteName, place, ...onBoards, ...toRead].join(' ');
}
