/** A header as it is compared: no markup, lower case, with _ for everything that is no letter or digit. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/<[^>]*>|\{\{[^}]*\}\}/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
