import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Gives an SVG as PNG at twice its size. The only door to @napi-rs/canvas. */
export async function svgToPng(svg: string): Promise<Buffer> {
  const image = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(image.width * 2, image.height * 2);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.encode('png');
}
