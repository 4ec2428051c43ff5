import { z } from 'zod';

type Form = z.core.JSONSchema.BaseSchema | boolean;
type ObjectForm = z.core.JSONSchema.BaseSchema;

/** The forms that a form leaves to choose from, itself among them. */
const choices = (form: Form): ObjectForm[] =>
  typeof form === 'boolean'
    ? []
    : [form, ...[...(form.anyOf ?? []), ...(form.oneOf ?? []), ...(form.allOf ?? [])].flatMap(choices)];

/** The forms of what stands in a map under a key, or in a list at an index. */
const within = (
  { properties, additionalProperties, items, prefixItems }: ObjectForm,
  part: PropertyKey,
): Form[] => {
  if (typeof part !== 'number') return [properties?.[String(part)] ?? additionalProperties ?? false];
  const item = Array.isArray(items) ? items[part] : items;
  return [prefixItems?.[part] ?? item ?? false];
};

/** The keys that a schema knows in the map at a path, of whichever form is chosen there; the schema is written out once for all paths. */
export const knownKeysIn = (schema: z.ZodType): ((path: readonly PropertyKey[]) => string[]) => {
  const whole = choices(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return (path) => {
    const forms = path.reduce<ObjectForm[]>(
      (outer, part) => outer.flatMap((form) => within(form, part)).flatMap(choices),
      whole,
    );
    return [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  };
};
