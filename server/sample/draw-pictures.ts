// Draws the sample floor's pictures: renders each pictures/NAME.svg to pictures/NAME.png. Run by hand after an SVG was edited
// (`node server/sample/draw-pictures.ts`); the server reads only the PNGs, because it refuses SVG.
import { readdir } from 'node:fs/promises';
import sharp from 'sharp';

const folder = new URL('pictures/', import.meta.url);

for (const file of (await readdir(folder)).filter((name) => name.endsWith('.svg'))) {
  const png = new URL(file.replace(/svg$/, 'png'), folder);
  // Flat colours: 64 of them without dither hold every edge and keep the file small.
  const { size } = await sharp(new URL(file, folder).pathname)
    .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(png.pathname);
  console.log(`${file.replace(/svg$/, 'png')} ${Math.round(size / 1000)} kB`);
}
