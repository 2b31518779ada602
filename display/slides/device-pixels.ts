// How many pixels of the panel a CSS pixel has; 1 where the server draws.
export const devicePixels: number = typeof devicePixelRatio === 'number' ? devicePixelRatio : 1;
