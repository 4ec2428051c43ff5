// Is the printed report a PDF with pages and text? Text is there if fonts can be mapped back to characters.
import { readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
const pdf = readFileSync(path, 'latin1');
const facts = {
  isPdf: pdf.startsWith('%PDF-') && pdf.trimEnd().endsWith('%%EOF'),
  pages: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length,
  tagged: pdf.includes('/StructTreeRoot'),
  outline: pdf.includes('/Outlines'),
  fonts: [...pdf.matchAll(/\/FontFile[23]/g)].length,
  textMaps: [...pdf.matchAll(/\/ToUnicode/g)].length,
};
console.log(path, JSON.stringify(facts));
const good =
  facts.isPdf && facts.pages > 5 && facts.tagged && facts.outline && facts.fonts > 0 && facts.textMaps > 0;
if (!good) process.exitCode = 1;
