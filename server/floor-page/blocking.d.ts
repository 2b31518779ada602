// `<script blocking="render">` (Chromium 105 and later), which Svelte's types do not know. Spread into the element instead it would bring inline handlers with it, which the
// page's policy refuses.
import 'svelte/elements';

declare module 'svelte/elements' {
  interface HTMLScriptAttributes {
    blocking?: 'render';
  }
}
