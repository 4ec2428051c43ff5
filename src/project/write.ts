import { Document, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Project, SourceConfig } from './schema.ts';

/** What culture.yaml is to say, and the remarks beside it. */
export interface Draft {
  readonly organisation: string;
  readonly minimumGroup: Project['minimumGroup'];
  readonly sources: readonly { readonly config: SourceConfig; readonly remark: string }[];
  /** The file by which editors check it. */
  readonly schema: string;
  /** Remarks by place, in the reader's language. */
  readonly remarks: { readonly top: string; readonly minimumGroup: string; readonly more: string };
}

const scaleOf = (scale: NonNullable<SourceConfig['scale']>): unknown =>
  'labels' in scale ? [...scale.labels] : `${scale.min}-${scale.max}`;

/** An entry as it is written: what is empty or not said is left out. */
const entryOf = ({ columns, items, scale, ...rest }: SourceConfig): Record<string, unknown> => ({
  ...rest,
  ...(scale === undefined ? {} : { scale: scaleOf(scale) }),
  ...(Object.keys(columns).length === 0 ? {} : { columns }),
  ...(Object.keys(items).length === 0 ? {} : { items }),
});

const indented = (remark: string): string =>
  remark
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');

/** The text of a culture.yaml with its remarks; the same draft gives the same text. */
export const writeProject = ({ organisation, minimumGroup, sources, schema, remarks }: Draft): string => {
  const document = new Document({
    organisation,
    minimumGroup,
    ...(sources.length === 0 ? {} : { sources: sources.map(({ config }) => entryOf(config)) }),
  });
  document.commentBefore = ` yaml-language-server: $schema=${schema}\n${indented(remarks.top)}`;
  const root = document.contents;
  if (isMap(root)) {
    remarkOn(root, 'minimumGroup', remarks.minimumGroup);
    sources.forEach(({ remark }, index) => {
      const entry = document.getIn(['sources', index], true);
      if (isMap(entry)) entry.commentBefore = indented(remark);
    });
  }
  return `${document.toString({ lineWidth: 0 })}\n${remarks.more
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`))
    .join('\n')}\n`;
};

const remarkOn = (map: YAMLMap, key: string, remark: string): void => {
  const pair = map.items.find((item: Pair) => isScalar(item.key) && item.key.value === key);
  if (pair !== undefined && isScalar(pair.value)) pair.value.comment = ` ${remark}`;
};
