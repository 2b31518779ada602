// The language of somebody who has not said who they are: the phone's own, known once the page runs in it.
import { onMount } from 'svelte';
import { wordsFor } from '../words/words.svelte.ts';

export function phoneLanguage(): { readonly languages: readonly string[] } {
  let languages: readonly string[] = $state.raw(['en']);
  onMount(() => {
    languages = navigator.languages;
    document.documentElement.lang = wordsFor(languages).language;
  });
  return {
    get languages() {
      return languages;
    }
  };
}
