// Counts how often a typeface arrived: what was measured in the fallback's letters is measured again.
import { createSubscriber } from 'svelte/reactivity';

class FontsLoaded {
  #count = 0;
  #subscribe = createSubscriber((update) => {
    const arrived = () => {
      this.#count++;
      update();
    };
    document.fonts.addEventListener('loadingdone', arrived);
    return () => document.fonts.removeEventListener('loadingdone', arrived);
  });

  get count(): number {
    this.#subscribe();
    return this.#count;
  }
}

export const fontsLoaded = new FontsLoaded();
