// SvelteKit's folders are moved into the rooms: routes, template and hooks belong to server/, static assets to display/.
import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ out: 'build', envPrefix: 'KIT_' }),
    files: {
      routes: 'server/routes',
      appTemplate: 'server/app.html',
      errorTemplate: 'server/error.html',
      assets: 'display/static',
      hooks: { server: 'server/hooks.server', client: 'display/hooks.client' }
    },
    csp: {
      mode: 'auto',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'media-src': ['self', 'blob:'],
        'frame-src': ['none'],
        'connect-src': ['self', 'ws:', 'wss:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['none']
      }
    },
    typescript: {
      config: (config) => {
        config.include = [
          ...config.include,
          '../server/**/*.ts',
          '../server/**/*.svelte',
          '../display/**/*.ts',
          '../display/**/*.svelte',
          '../admin/**/*.ts',
          '../admin/**/*.svelte',
          '../playlists/**/*.ts',
          '../test/**/*.ts'
        ];
        return config;
      }
    }
  }
};
