/** The text of bytes in UTF-8, without a byte order mark; undefined for bytes in no such encoding, or that are no text. */
export const utf8Text = (bytes: Uint8Array): string | undefined => {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
