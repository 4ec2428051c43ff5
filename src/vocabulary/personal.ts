export const isPersonalHeader = (header: string): boolean =>
  /e-?mail|full.?name|first.?name|last.?name|ip.?address|phone/i.test(header);
export const isPersonalText = (cell: string): boolean => /@|(\d[ ()/-]*){9,}/.test(cell);
