// The words of the worker's language are there before the page is drawn, on the server and again where it comes to life: no other language
// is sent to the phone.
import { speak } from '#display/words/words.svelte.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url }) => {
  await speak([...url.searchParams.getAll('language'), ...(data.state === 'notice' ? data.notice.languages : [])]);
  return data;
};
