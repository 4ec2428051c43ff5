import chalk from 'chalk';
import type { Block, Sheet } from '../reference/sheet.ts';
import { foldLine, tame } from '../reports/fold-line.ts';

const linesOf = (block: Block, width: number): string[] => {
  switch (block.kind) {
    case 'heading':
      return [foldLine(chalk.bold(tame(block.text)), width)];
    case 'text':
      return [foldLine(tame(block.text), width, 0)];
    case 'facts': {
      const wide = Math.max(...block.facts.map(([name]) => name.length));
      return block.facts.map(([name, text]) =>
        foldLine(`  ${chalk.dim(name.padEnd(wide))}  ${tame(text)}`, width, wide + 2),
      );
    }
    case 'list':
      return block.items.map((item, index) =>
        foldLine(`  ${block.isNumbered ? `${index + 1}.` : '·'} ${tame(item)}`, width, 2),
      );
  }
};

/** A page of reference for a terminal of so many columns. */
export const printSheet = ({ title, blocks }: Sheet, width: number): string =>
  [[foldLine(chalk.bold.cyan(tame(title)), width)], ...blocks.map((block) => linesOf(block, width))]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
