import type { Block, Sheet } from './sheet.ts';

/**
 * What Markdown would read as markup, in words that are meant as words. GitHub and GitLab take @name for somebody to notify even where
 * the sign is escaped or an entity; an empty comment behind it, which is not shown and not copied, keeps the two apart. An address is
 * nobody's name.
 */
export const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/(?<![\p{L}\p{N}])@/gu, '@<!-- -->');

const blockLines = (block: Block, level: number): string[] => {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(level + 1)} ${plain(block.text)}`];
    case 'text':
      return [plain(block.text)];
    case 'facts':
      return block.facts.map(([name, text]) => `- **${plain(name)}:** ${plain(text)}`);
    case 'list':
      return block.items.map((item, index) => `${block.isNumbered ? `${index + 1}.` : '-'} ${plain(item)}`);
  }
};

/** A page as Markdown; `level` is that of its title. */
export const sheetMarkdown = ({ title, blocks }: Sheet, level = 1): string =>
  [
    `${'#'.repeat(level)} ${plain(title)}`,
    ...blocks
      .map((block) => blockLines(block, level))
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n')),
  ].join('\n\n');
