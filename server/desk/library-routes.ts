// Which pages of a site the library has too: those of what it holds, and its settings.

/** By SvelteKit's own name of the route. */
export const isLibraryRoute = (route: string | null): boolean =>
  /^\/admin\/\[site\]\/(?:announcements|playlists|settings|media)(?:\/|$)/.test(route ?? '');
