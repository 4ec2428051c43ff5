/** An answer as it is compared: NFC, lower case, one space, no markup, no outer punctuation or quotes. */
export const plainAnswer = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\u00a0/gi, ' ')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[–—‑]/g, '-')
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'«»„“”*_.,;:!]+|[\s"'«»„“”*_.,;:!]+$/g, '');

/** The same without the marks that some keyboards lack; Latin letters only, for й without its mark is another letter. */
export const folded = (plain: string): string =>
  plain
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'dj')
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC');
