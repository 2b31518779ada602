// A notice as a phone may have it: whoever looks into the page does not find the check's right choices there.
import type { ShownContent } from '#playlists/wire/content.ts';

export function withoutRights(content: ShownContent): ShownContent {
  const { confirming } = content;
  if (confirming === undefined || confirming.check === null) return content;
  const questions = confirming.check.questions.map((one) => ({ ...one, right: 0 }));
  return { ...content, confirming: { ...confirming, check: { ...confirming.check, questions } } };
}
