import { readFile } from 'node:fs/promises';
import { utf8Text } from '../yaml/utf8-text.ts';
import { parseYaml, unread, type YamlFile } from '../yaml/yaml-file.ts';

const isBlank = (text: string): boolean => text.split('\n').every((line) => /^\s*(#.*)?$/.test(line));

/** Reads a YAML file of a model; that it is empty, no text or unreadable surfaces when it is checked. */
export const readYaml = async (path: string): Promise<YamlFile> => {
  const refused = (code: string): YamlFile => unread(path, { code, facts: {}, place: { file: path } });
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return refused('unreadable');
  const text = utf8Text(bytes);
  if (text === undefined) return refused('not-utf8');
  return isBlank(text) ? refused('yaml-empty') : parseYaml(path, text);
};
