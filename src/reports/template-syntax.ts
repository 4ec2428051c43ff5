import { parse } from 'node:path';
import Handlebars from 'handlebars';
import type { Problem } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { problemOf } from './template-failure.ts';
import type { Template } from './templates.ts';

/** What is wrong with a template before anything is laid out by it: its grammar, its parts, and text that is not escaped. */
export const templateProblems = (template: Template, partials: readonly string[]): Problem[] => {
  const problems: Problem[] = [];
  const at = ({ loc }: hbs.AST.Node) => ({ file: template.file, line: loc.start.line });
  const names = partials.map((name) => parse(name).name);
  class Reader extends Handlebars.Visitor {
    override MustacheStatement(found: hbs.AST.MustacheStatement): void {
      if (!found.escaped) problems.push({ code: 'template-unescaped', facts: {}, place: at(found) });
      super.MustacheStatement(found);
    }
    override PartialStatement(found: hbs.AST.PartialStatement): void {
      if ('original' in found.name) {
        const name = String(found.name.original);
        const suggestion = nearest(name, names);
        if (!names.includes(name))
          problems.push(
            suggestion === undefined
              ? { code: 'template-no-part', facts: { name }, place: at(found) }
              : { code: 'template-no-part-near', facts: { name, suggestion }, place: at(found) },
          );
      }
      super.PartialStatement(found);
    }
  }
  try {
    new Reader().accept(Handlebars.parse(template.text));
  } catch (error) {
    return [problemOf(template, error)];
  }
  return problems;
};
