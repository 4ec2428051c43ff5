import { percent, table } from './calibration-page.ts';
import { employees, type Repetition, shareDetected, shareOfFalseAlarms } from './detect.ts';

const row = (name: string, found: readonly Repetition[]): string => {
  const change = found.reduce((total, one) => total + one.change, 0) / found.length;
  return `| ${name} | ${found.length} | ${change.toFixed(2)} | ${percent(shareDetected(found))} | ${percent(shareOfFalseAlarms(found))} |`;
};

const heads = ['', 'companies', 'mean change', 'seen', 'false alarms'];

/** The section of docs/calibration.md on changes from wave to wave. */
export const detectionSection = (
  { survey, everything }: Readonly<Record<'survey' | 'everything', readonly Repetition[]>>,
  draws: number,
): string => {
  const dimensions = [...new Set(survey.map(({ dimension }) => dimension))].sort();
  return `
## Changes

How often a change is seen that is there, and one that is not. ${survey.length} companies as above, but of ${employees} people each, who
answer a survey before and after the opinions on one dimension have fallen so far that its true score is half a level lower. Which of
the ten it is goes round; companies in which none can fall so far by two steps on the normal scale of agreement are passed over. The two
surveys are answered by different people, and a change counts as seen or as a false alarm by the verdict of the report: corrected after
Benjamini and Hochberg over all that stands in its table (${draws} draws). A false alarm is any of the nine other dimensions in a company.

${table(heads, [
  row('**survey alone**', survey),
  ...dimensions.map((id) =>
    row(
      id,
      survey.filter(({ dimension }) => dimension === id),
    ),
  ),
])}

The bars: seen in at least 90 %, false alarms in at most 8 % of the companies.

With all their records as well, drawn anew for each of the two waves as if a year lay between them, the same fall of a dimension's true
score is harder to see, because most of its score rests on counts that are small however many people there are: eight goals, twelve
months, four quarters. There is no bar for this.

${table(heads, [row('survey and records', everything)])}
`;
};
