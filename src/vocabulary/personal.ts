import { plainHeader } from './plain-header.ts';
import { type ByLanguage, readData, wordingsOf } from './read-data.ts';

let known: ReadonlySet<string> | undefined;

/** Words that make any heading personal in which they stand: a surname of an employee, a telephone number for questions. */
const strong =
  /(^|_)(e_?mail|telefon\p{L}*|phone|telephone|телефон\p{L}*|nazwisk\p{L}*|фамилия|фио|prezime|презиме|pavardė|surname|pesel|jmbg|iban)(_|$)/u;

/** Whether a header announces what tells a person apart: a name, an address, a number, a place, a day of birth. */
export const isPersonalHeader = (header: string): boolean => {
  known ??= new Set(wordingsOf(readData<ByLanguage>('personal.json')).map(plainHeader));
  const plain = plainHeader(header);
  return known.has(plain) || strong.test(plain);
};

const mail = /[^\s@]+@[^\s@]+\.[\p{L}]{2,}/u;
const ip = /(?:^|[^\d.])(?:\d{1,3}\.){3}\d{1,3}(?:$|[^\d.])|(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}/i;
const phone = /^(?:\+|00)?\(?\d[\d ()/.-]{6,}\d$/;
const day = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\.?(?:[ T].*)?$/;

/** Whether a text holds an e-mail or IP address, or is a telephone number; days, amounts and short numbers are none. */
export const isPersonalText = (cell: string): boolean => {
  const text = cell.trim();
  if (mail.test(text) || ip.test(text)) return true;
  if (!phone.test(text) || day.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  return (
    digits >= 8 &&
    digits <= 15 &&
    (/^(?:\+|0)/.test(text) || /\d[ ()/-]+\d/.test(text)) &&
    !/^\d+[.,]\d+$/.test(text)
  );
};
