/** Never sent back to a form: what was typed here is secret. */
const SECRET = /password|pin|apikey/i;

/** What a form was filled with, so that it still is when something is wrong. */
export function typedValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' && !SECRET.test(name) && !name.startsWith('$') ? [[name, value]] : [],
    ),
  );
}
