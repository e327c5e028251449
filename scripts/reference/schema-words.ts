/** JSON Schema, as far as our documents use it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  format?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

/** What zod says of every whole number, which says nothing to a reader. */
const ANY_WHOLE_NUMBER = Number.MAX_SAFE_INTEGER;

/** A schema in one line, as TypeScript would spell it. */
export function schemaWords(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(schemaWords))].join(' | ');
  if (schema.allOf) return schema.allOf.map(schemaWords).join(' & ');
  if (schema.type === 'array') return arrayWords(schema);
  if (schema.properties) return objectWords(schema);
  if (schema.type === 'object') return recordWords(schema);
  return [schema.type ?? 'anything'].flat().join(' | ');
}

function arrayWords({ items = {} }: Schema): string {
  const words = schemaWords(items);
  return words.includes(' ') && !words.startsWith('{') ? `(${words})[]` : `${words}[]`;
}

function objectWords({ properties = {}, required = [] }: Schema): string {
  const fields = Object.entries(properties).map(
    ([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${schemaWords(field)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function recordWords({ additionalProperties }: Schema): string {
  return typeof additionalProperties === 'object' ? `{ [name]: ${schemaWords(additionalProperties)} }` : 'object';
}

/** What a value has to keep to, beside its type: `1 to 100, 20 where nothing is said`. */
export function limitWords(schema: Schema): string {
  const [least, most] = [
    schema.minimum ?? schema.minLength ?? schema.minItems,
    schema.maximum ?? schema.maxLength ?? schema.maxItems,
  ].map((bound) => (bound === undefined || Math.abs(bound) === ANY_WHOLE_NUMBER ? undefined : bound));
  const range = [least !== undefined && `from ${least}`, most !== undefined && `to ${most}`].filter(Boolean).join(' ');
  const unit =
    schema.maxLength || schema.minLength ? ' characters' : schema.maxItems || schema.minItems ? ' of them' : '';
  return [
    schema.format,
    range && range + unit,
    schema.default !== undefined && `${JSON.stringify(schema.default)} where nothing is said`,
  ]
    .filter(Boolean)
    .join(', ');
}
