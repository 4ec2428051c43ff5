import { readFile } from 'node:fs/promises';
import { parseYaml, unread, type YamlFile } from '../yaml/yaml-file.ts';

/** The text of a file in UTF-8; undefined for one that is in no such encoding, or no text. */
const textOf = (bytes: Uint8Array): string | undefined => {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const isBlank = (text: string): boolean => text.split('\n').every((line) => /^\s*(#.*)?$/.test(line));

/** Reads a YAML file of a model; that it is empty, no text or unreadable surfaces when it is checked. */
export const readYaml = async (path: string): Promise<YamlFile> => {
  const refused = (code: string): YamlFile => unread(path, { code, facts: {}, place: { file: path } });
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return refused('unreadable');
  const text = textOf(bytes);
  if (text === undefined) return refused('not-utf8');
  return isBlank(text) ? refused('yaml-empty') : parseYaml(path, text);
};
