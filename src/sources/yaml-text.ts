/** Texts that YAML takes for what they are. */
const isPlain = /^[\p{L}][\p{L}\p{N} _./()-]*$/u;
const words = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** A text as it can be pasted into culture.yaml: quoted where YAML would read it otherwise. */
export const yamlText = (text: string): string =>
  isPlain.test(text) && !words.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
