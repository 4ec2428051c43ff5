/** A logo of more than this would weigh down every report. */
export const mostLogoKilobytes = 256;

type Logo =
  | { readonly ok: true; readonly uri: string }
  | { readonly ok: false; readonly code: 'logo-no-image' | 'logo-svg-unnamed' | 'logo-empty' };

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngEnd = Buffer.from('IEND', 'latin1');
const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);
const jpegEnd = Buffer.from([0xff, 0xd9]);

/** What may stand before the root of an SVG: an XML declaration, comments, a document type without entities. */
const beforeRoot = /^\uFEFF?(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>[]*>)*/;
const root = /^<svg(?=[\s>])[^>]*>/;

const isPng = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8).equals(pngStart) &&
  bytes.subarray(12, 16).toString('latin1') === 'IHDR' &&
  bytes.subarray(-8, -4).equals(pngEnd);

const isJpeg = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(jpegStart) && bytes.includes(jpegEnd, bytes.length - 64);

/**
 * A PNG, JPEG or SVG, told by its bytes and not by its name, as data URI. As the source of an <img> an SVG runs no
 * script and fetches nothing, so it is taken as it is.
 */
export const readLogo = (bytes: Buffer): Logo => {
  const uri = (type: string): Logo => ({ ok: true, uri: `data:${type};base64,${bytes.toString('base64')}` });
  if (bytes.length === 0) return { ok: false, code: 'logo-empty' };
  if (isPng(bytes)) return uri('image/png');
  if (isJpeg(bytes)) return uri('image/jpeg');
  const text = bytes.toString('utf8');
  const [tag] = root.exec(text.replace(beforeRoot, '')) ?? [];
  if (tag === undefined || !/<\/svg>\s*$|^<svg[^>]*\/>\s*$/.test(text))
    return { ok: false, code: 'logo-no-image' };
  // Without its namespace a browser takes it for no picture and shows nothing.
  if (!/xmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(tag))
    return { ok: false, code: 'logo-svg-unnamed' };
  return uri('image/svg+xml');
};
